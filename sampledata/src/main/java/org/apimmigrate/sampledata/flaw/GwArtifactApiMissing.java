package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** Gateway data of an API that was deleted. */
final class GwArtifactApiMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_GW_PUBLISHED_API_DETAILS (API_ID, TENANT_DOMAIN, API_NAME, API_VERSION, API_TYPE) VALUES (?, 'carbon.super', 'GoneAPI', '1.0.0', 'http')",
                        uuid);
        return List.of(new ExpectedFinding(FindingCode.GW_ARTIFACT_API_MISSING, uuid, false));
    }
}
