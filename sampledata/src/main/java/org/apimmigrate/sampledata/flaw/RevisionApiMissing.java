package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A revision of an API that was deleted. */
final class RevisionApiMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String revision = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_REVISION (ID, API_UUID, REVISION_UUID, DESCRIPTION) VALUES (1, ?, ?, '')",
                        scene.uuid(),
                        revision);
        return List.of(
                new ExpectedFinding(FindingCode.REVISION_API_MISSING, revision, false),
                new ExpectedFinding(FindingCode.REVISION_ARTIFACT_MISSING, revision, true));
    }
}
