package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** An API that is to be deployed nowhere. */
final class GatewayEnvironmentNone implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registry().edit(api, "<environments></environments>", "<environments>none</environments>");
        return List.of(new ExpectedFinding(FindingCode.GATEWAY_ENVIRONMENT_NONE, api.uuid(), false));
    }
}
