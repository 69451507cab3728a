package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** The artifact carries another UUID than the row of the same name. */
final class ArtifactUuidMismatch implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        String other = scene.uuid();
        scene.registry().sql().run("UPDATE REG_RESOURCE SET REG_UUID = ? WHERE REG_UUID = ?", other, api.uuid());
        return List.of(
                new ExpectedFinding(FindingCode.ARTIFACT_UUID_MISMATCH, api.uuid(), false),
                new ExpectedFinding(FindingCode.AM_API_WITHOUT_ARTIFACT, api.uuid(), true),
                new ExpectedFinding(FindingCode.ARTIFACT_WITHOUT_AM_API, other, true));
    }
}
