package org.apimmigrate.definition.reference.wsdl;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** As the parser without a handler, but silent on standard error: only fatal errors end the parsing. */
enum QuietErrors implements ErrorHandler {
    INSTANCE;

    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) {}

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
        throw exception;
    }
}
