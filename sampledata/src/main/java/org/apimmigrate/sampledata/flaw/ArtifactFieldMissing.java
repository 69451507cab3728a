package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** The artifact does not say its version. */
final class ArtifactFieldMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registry().edit(api, "<version>" + api.version() + "</version>", "<version></version>");
        return List.of(new ExpectedFinding(FindingCode.ARTIFACT_FIELD_MISSING, api.uuid(), false));
    }
}
