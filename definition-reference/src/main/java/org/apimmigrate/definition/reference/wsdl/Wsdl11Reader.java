package org.apimmigrate.definition.reference.wsdl;

import com.ibm.wsdl.factory.WSDLFactoryImpl;
import javax.wsdl.WSDLException;
import javax.wsdl.xml.WSDLReader;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;
import org.w3c.dom.Document;

/** Reads a file as WSDL 1.1. Its {@code wsdl:import}s are not followed, its schema imports are. */
final class Wsdl11Reader {

    private Wsdl11Reader() {}

    static void read(byte[] content, SchemaLocator locator) throws WsdlFault {
        Document document = XmlReader.read(content);
        WSDLReader reader = new WSDLFactoryImpl().newWSDLReader();
        reader.setFeature("javax.wsdl.verbose", false);
        reader.setFeature("javax.wsdl.importDocuments", false);
        try {
            reader.readWSDL(locator, document.getDocumentElement());
        } catch (WSDLException e) {
            throw new WsdlFault(reason(e, locator));
        }
    }

    private static Reason reason(WSDLException fault, SchemaLocator locator) {
        if (!locator.notFound().isEmpty()) {
            String location = Failures.shortened(locator.notFound().iterator().next());
            return new Reason(
                    "The schema `" + location
                            + "` that the WSDL includes is not available to the server. Put the schema into the WSDL, "
                            + "or store an archive in which the location is relative to the archive's root.",
                    fault.getLocation());
        }
        return new Reason(WsdlWords.of(fault.getMessage()), fault.getLocation());
    }
}
