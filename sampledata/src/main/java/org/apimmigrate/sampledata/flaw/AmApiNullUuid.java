package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A row without UUID. */
final class AmApiNullUuid implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        scene.apiRow(null, "admin", "NoUuidAPI", "1.0.0");
        return List.of(
                new ExpectedFinding(FindingCode.AM_API_NULL_UUID, "NoUuidAPI", false),
                new ExpectedFinding(FindingCode.AM_API_WITHOUT_ARTIFACT, "NoUuidAPI", true));
    }
}
