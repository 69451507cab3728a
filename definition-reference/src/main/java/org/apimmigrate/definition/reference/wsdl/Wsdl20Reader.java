package org.apimmigrate.definition.reference.wsdl;

import org.apache.woden.WSDLException;
import org.apache.woden.WSDLFactory;
import org.apache.woden.WSDLReader;
import org.apache.woden.WSDLSource;
import org.apache.woden.wsdl20.Description;
import org.apache.woden.wsdl20.Endpoint;
import org.apache.woden.wsdl20.Service;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a file as WSDL 2.0, without validation; each endpoint must have an address. */
final class Wsdl20Reader {

    private static final String WSDL = "http://www.w3.org/ns/wsdl";

    private Wsdl20Reader() {}

    static void read(byte[] content) throws WsdlFault {
        try {
            WSDLReader reader = WSDLFactory.newInstance().newWSDLReader();
            reader.setFeature(WSDLReader.FEATURE_VALIDATION, false);
            WSDLSource source = reader.createWSDLSource();
            Document document = XmlReader.read(content);
            String included = included(document);
            FileLocations.writeAsUrls(document);
            source.setSource(document.getDocumentElement());
            checkEndpoints(read(reader, source, included));
        } catch (WSDLException e) {
            throw new WsdlFault(Reason.of(WsdlWords.of(e.getMessage())));
        }
    }

    /** Woden continues with nothing where it does not find what is included. */
    private static Description read(WSDLReader reader, WSDLSource source, @Nullable String included)
            throws WSDLException, WsdlFault {
        try {
            return reader.readWSDL(source);
        } catch (NullPointerException e) {
            if (included == null) {
                throw e;
            }
            throw new WsdlFault(Reason.of("The WSDL includes `" + Failures.shortened(included)
                    + "`, which is not available to the server. Put its content into this file."));
        }
    }

    /** Location of the first {@code include}; null where there is none. */
    private static @Nullable String included(Document document) {
        NodeList includes = document.getElementsByTagNameNS(WSDL, "include");
        return includes.getLength() == 0 ? null : ((Element) includes.item(0)).getAttribute("location");
    }

    private static void checkEndpoints(Description description) throws WsdlFault {
        for (Service service : description.getServices()) {
            for (Endpoint endpoint : service.getEndpoints()) {
                if (endpoint.getName() == null || endpoint.getAddress() == null) {
                    throw new WsdlFault(Reason.of("The endpoint `" + endpoint.getName() + "` of the service `"
                            + service.getName() + "` needs a name and an `address`."));
                }
            }
        }
    }
}
