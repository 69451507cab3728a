package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** Two default versions of one API. */
final class DefaultVersionDuplicate implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        for (int i = 0; i < 2; i++) {
            scene.am()
                    .run(
                            "INSERT INTO AM_API_DEFAULT_VERSION (DEFAULT_VERSION_ID, API_NAME, API_PROVIDER, DEFAULT_API_VERSION)"
                                    + " VALUES (?, ?, ?, ?)",
                            scene.free("AM_API_DEFAULT_VERSION", "DEFAULT_VERSION_ID"),
                            api.name(),
                            api.provider(),
                            api.version());
        }
        return List.of(new ExpectedFinding(FindingCode.DEFAULT_VERSION_DUPLICATE, api.name(), false));
    }
}
