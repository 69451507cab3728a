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
import org.w3c.dom.Document;

/** Reads a file as WSDL 2.0, without validation; each endpoint must have an address. */
final class Wsdl20Reader {

    private Wsdl20Reader() {}

    static void read(byte[] content) throws WsdlFault {
        try {
            WSDLReader reader = WSDLFactory.newInstance().newWSDLReader();
            reader.setFeature(WSDLReader.FEATURE_VALIDATION, false);
            WSDLSource source = reader.createWSDLSource();
            Document document = XmlReader.read(content);
            FileLocations.writeAsUrls(document);
            source.setSource(document.getDocumentElement());
            checkEndpoints(reader.readWSDL(source));
        } catch (WSDLException e) {
            throw new WsdlFault(Reason.of(Failures.shortened(String.valueOf(e.getMessage()))));
        }
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
