package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** Two artifacts with one UUID, as a copied folder leaves them. */
final class DuplicateRegUuid implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registryOnly().artifact(scene.unwritten("TwinAPI", api.uuid()));
        return List.of(
                new ExpectedFinding(FindingCode.DUPLICATE_REG_UUID, api.uuid(), false),
                new ExpectedFinding(FindingCode.ARTIFACT_WITHOUT_AM_API, api.uuid(), true),
                new ExpectedFinding(FindingCode.ARTIFACT_UUID_MISMATCH, api.uuid(), true));
    }
}
