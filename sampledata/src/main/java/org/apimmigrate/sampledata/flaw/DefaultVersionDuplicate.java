package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** Two default versions of one API. */
final class DefaultVersionDuplicate implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        int id = scene.free("AM_API_DEFAULT_VERSION", "DEFAULT_VERSION_ID");
        int twin = scene.am()
                .number("SELECT MIN(DEFAULT_VERSION_ID) FROM AM_API_DEFAULT_VERSION")
                .orElseThrow();
        scene.am()
                .run(
                        "INSERT INTO AM_API_DEFAULT_VERSION (DEFAULT_VERSION_ID, API_NAME, API_PROVIDER, DEFAULT_API_VERSION) SELECT CAST(? AS DECIMAL(10)), API_NAME, API_PROVIDER, DEFAULT_API_VERSION FROM AM_API_DEFAULT_VERSION WHERE DEFAULT_VERSION_ID = ?",
                        id,
                        twin);
        return List.of(new ExpectedFinding(FindingCode.DEFAULT_VERSION_DUPLICATE, String.valueOf(id), false));
    }
}
