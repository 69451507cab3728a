package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** The default version of an API that was deleted. */
final class DefaultVersionOrphan implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        int id = scene.free("AM_API_DEFAULT_VERSION", "DEFAULT_VERSION_ID");
        scene.am()
                .run(
                        "INSERT INTO AM_API_DEFAULT_VERSION (DEFAULT_VERSION_ID, API_NAME, API_PROVIDER, DEFAULT_API_VERSION) VALUES (?, 'GoneAPI', 'admin', '1.0.0')",
                        id);
        return List.of(new ExpectedFinding(FindingCode.DEFAULT_VERSION_ORPHAN, String.valueOf(id), false));
    }
}
