package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A row without provider and version. */
final class AmApiNullKey implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.apiRow(uuid, null, "NoKeyAPI", null);
        return List.of(
                new ExpectedFinding(FindingCode.AM_API_NULL_KEY, uuid, false),
                new ExpectedFinding(FindingCode.AM_API_WITHOUT_ARTIFACT, uuid, true),
                new ExpectedFinding(FindingCode.UNKNOWN_TENANT, uuid, true));
    }
}
