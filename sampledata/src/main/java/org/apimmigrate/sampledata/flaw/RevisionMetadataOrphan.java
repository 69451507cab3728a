package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** Metadata of a revision that was deleted. */
final class RevisionMetadataOrphan implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        String revision = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_API_REVISION_METADATA (API_UUID, REVISION_UUID) VALUES (?, ?)",
                        api.uuid(),
                        revision);
        return List.of(new ExpectedFinding(FindingCode.REVISION_METADATA_ORPHAN, revision, false));
    }
}
