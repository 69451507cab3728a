package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** No swagger.json next to the artifact. */
final class OasMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registry().delete(api.tenant(), api.path() + "/swagger.json");
        return List.of(new ExpectedFinding(FindingCode.OAS_MISSING, api.uuid(), false));
    }
}
