package org.apimmigrate.definition.reference.wsdl;

import java.io.IOException;
import javax.xml.parsers.DocumentBuilder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Parses what it is handed and opens nothing: a source that is only an address fails as if the host were unknown. */
final class OfflineDocumentBuilder extends DocumentBuilder {

    private final DocumentBuilder builder;

    OfflineDocumentBuilder(DocumentBuilder builder) {
        this.builder = builder;
        builder.setEntityResolver(OfflineDocumentBuilder::refuse);
        builder.setErrorHandler(QuietErrors.INSTANCE);
    }

    @Override
    public Document parse(InputSource source) throws SAXException, IOException {
        if (source.getByteStream() == null && source.getCharacterStream() == null) {
            throw new IOException("not loaded: " + source.getSystemId());
        }
        return builder.parse(source);
    }

    @Override
    public boolean isNamespaceAware() {
        return builder.isNamespaceAware();
    }

    @Override
    public boolean isValidating() {
        return builder.isValidating();
    }

    /** Ignored: no entity is ever loaded. */
    @Override
    public void setEntityResolver(@Nullable EntityResolver resolver) {}

    @Override
    public void setErrorHandler(@Nullable ErrorHandler handler) {
        builder.setErrorHandler(handler == null ? QuietErrors.INSTANCE : handler);
    }

    @Override
    public Document newDocument() {
        return builder.newDocument();
    }

    @Override
    public DOMImplementation getDOMImplementation() {
        return builder.getDOMImplementation();
    }

    private static InputSource refuse(@Nullable String publicId, @Nullable String systemId) throws IOException {
        throw new IOException("not loaded: " + systemId);
    }
}
