package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A URL mapping of a revision that was deleted. */
final class UrlMappingRevisionMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        int id = scene.free("AM_API_URL_MAPPING", "URL_MAPPING_ID");
        scene.am()
                .run(
                        "INSERT INTO AM_API_URL_MAPPING (URL_MAPPING_ID, API_ID, HTTP_METHOD, URL_PATTERN, REVISION_UUID) VALUES (?, ?, 'GET', '/old', ?)",
                        id,
                        api.id(),
                        scene.uuid());
        return List.of(new ExpectedFinding(FindingCode.URL_MAPPING_REVISION_MISSING, String.valueOf(id), false));
    }
}
