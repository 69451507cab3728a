package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A gateway artifact that is no archive. */
final class GwArtifactUnreadable implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api =
                scene.take(ApiKind.HTTP, candidate -> !candidate.revisions().isEmpty());
        String revision = api.revisions().get(0).uuid();
        scene.am()
                .run(
                        "UPDATE AM_GW_API_ARTIFACTS SET ARTIFACT = ? WHERE REVISION_ID = ?",
                        "not a zip".getBytes(StandardCharsets.UTF_8),
                        revision);
        return List.of(new ExpectedFinding(FindingCode.GW_ARTIFACT_UNREADABLE, revision, false));
    }
}
