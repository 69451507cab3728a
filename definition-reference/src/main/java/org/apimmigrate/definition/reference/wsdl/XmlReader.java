package org.apimmigrate.definition.reference.wsdl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Bytes to a document tree. */
final class XmlReader {

    private XmlReader() {}

    static Document read(byte[] content) throws WsdlFault {
        try {
            DocumentBuilder builder = new HardenedDocumentBuilderFactory().newDocumentBuilder();
            return builder.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (SAXParseException e) {
            throw new WsdlFault(new Reason(
                    "The XML is not well-formed: " + Failures.shortened(String.valueOf(e.getMessage())),
                    e.getLineNumber() < 1 ? null : "line " + e.getLineNumber()));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new WsdlFault(
                    Reason.of("The XML cannot be read: " + Failures.shortened(String.valueOf(e.getMessage()))));
        }
    }
}
