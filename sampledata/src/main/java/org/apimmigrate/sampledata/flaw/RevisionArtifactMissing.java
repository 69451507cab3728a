package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleRevision;

/** A revision whose registry folder is gone. */
final class RevisionArtifactMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api =
                scene.take(ApiKind.HTTP, candidate -> !candidate.revisions().isEmpty());
        SampleRevision revision = api.revisions().get(0);
        scene.registry().deleteTree(api.tenant(), Paths.REVISIONS + "/" + api.uuid() + "/" + revision.number());
        return List.of(new ExpectedFinding(FindingCode.REVISION_ARTIFACT_MISSING, revision.uuid(), false));
    }
}
