package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** Neither a WSDL file nor an archive. */
final class WsdlMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.SOAP, WsdlInvalid::hasFile);
        scene.registry().delete(api.tenant(), api.path() + "/" + api.filePrefix() + ".wsdl");
        return List.of(new ExpectedFinding(FindingCode.WSDL_MISSING, api.uuid(), false));
    }
}
