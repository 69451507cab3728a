package org.apimmigrate.definition.reference.wsdl;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xerces.jaxp.DocumentBuilderFactoryImpl;
import org.apache.xerces.util.SecurityManager;

/**
 * Xerces with the server's settings against hostile documents, and never opening anything by its address. Registered as the JAXP
 * implementation inside the isolated class loader, so that wsdl4j, Woden and XmlSchema use it, too, for the documents they include.
 */
public final class HardenedDocumentBuilderFactory extends DocumentBuilderFactoryImpl {

    private static final String EXTERNAL_GENERAL = "http://xml.org/sax/features/external-general-entities";
    private static final String EXTERNAL_PARAMETER = "http://xml.org/sax/features/external-parameter-entities";
    private static final String EXTERNAL_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
    private static final String SECURITY_MANAGER = "http://apache.org/xml/properties/security-manager";

    public HardenedDocumentBuilderFactory() throws ParserConfigurationException {
        setNamespaceAware(true);
        setXIncludeAware(false);
        setExpandEntityReferences(false);
        setFeature(EXTERNAL_GENERAL, false);
        setFeature(EXTERNAL_PARAMETER, false);
        setFeature(EXTERNAL_DTD, false);
        setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        SecurityManager none = new SecurityManager();
        none.setEntityExpansionLimit(0);
        setAttribute(SECURITY_MANAGER, none);
    }

    @Override
    public DocumentBuilder newDocumentBuilder() throws ParserConfigurationException {
        return new OfflineDocumentBuilder(super.newDocumentBuilder());
    }
}
