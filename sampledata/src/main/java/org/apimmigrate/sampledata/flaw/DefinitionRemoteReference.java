package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A WSDL that imports another one from elsewhere: 4.1.0 does not follow it. */
final class DefinitionRemoteReference implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.SOAP, WsdlInvalid::hasFile);
        String path = api.path() + "/" + api.filePrefix() + ".wsdl";
        byte[] definition =
                ("<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\" targetNamespace=\"urn:a\">"
                                + "<wsdl:import namespace=\"urn:b\" location=\"https://elsewhere.example/b.wsdl\"/></wsdl:definitions>")
                        .getBytes(StandardCharsets.UTF_8);
        scene.registry().replace(api.tenant(), path, definition);
        return List.of(new ExpectedFinding(FindingCode.DEFINITION_REMOTE_REFERENCE, api.uuid(), false));
    }
}
