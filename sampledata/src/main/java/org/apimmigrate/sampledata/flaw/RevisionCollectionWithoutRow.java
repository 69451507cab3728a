package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A registry folder of a revision without row. */
final class RevisionCollectionWithoutRow implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api =
                scene.take(ApiKind.HTTP, candidate -> candidate.revisions().isEmpty());
        String revision = scene.uuid();
        scene.registryOnly().revision(api, 7, revision);
        return List.of(new ExpectedFinding(FindingCode.REVISION_COLLECTION_WITHOUT_ROW, revision, false));
    }
}
