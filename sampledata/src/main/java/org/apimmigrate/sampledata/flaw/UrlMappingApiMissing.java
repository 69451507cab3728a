package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A URL mapping of an API that was deleted. */
final class UrlMappingApiMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        int id = scene.free("AM_API_URL_MAPPING", "URL_MAPPING_ID");
        scene.am()
                .run(
                        "INSERT INTO AM_API_URL_MAPPING (URL_MAPPING_ID, API_ID, HTTP_METHOD, URL_PATTERN) VALUES (?, 99000001, 'GET', '/gone')",
                        id);
        return List.of(new ExpectedFinding(FindingCode.URL_MAPPING_API_MISSING, String.valueOf(id), false));
    }
}
