package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A row of which the registry knows nothing. */
final class AmApiWithoutArtifact implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.apiRow(uuid, "admin", "DatabaseOnlyAPI", "1.0.0");
        return List.of(new ExpectedFinding(FindingCode.AM_API_WITHOUT_ARTIFACT, uuid, false));
    }
}
