package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** No asyncapi.json, as copying such an API in 4.0.0 leaves it (facts/real-servers.md#row-1). */
final class AsyncapiMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.WS);
        scene.registry().delete(api.tenant(), api.path() + "/asyncapi.json");
        return List.of(new ExpectedFinding(FindingCode.ASYNCAPI_MISSING, api.uuid(), false));
    }
}
