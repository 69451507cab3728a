package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A WSDL that is cut off. */
final class WsdlInvalid implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.SOAP, WsdlInvalid::hasFile);
        byte[] half = "<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\"><wsdl:types>"
                .getBytes(StandardCharsets.UTF_8);
        scene.registry().replace(api.tenant(), api.path() + "/" + api.filePrefix() + ".wsdl", half);
        return List.of(new ExpectedFinding(FindingCode.WSDL_INVALID, api.uuid(), false));
    }

    /** Every third API of this kind has an archive instead. */
    static boolean hasFile(SampleApi api) {
        return api.number() % 3 != 2;
    }
}
