package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** No URL mappings of the working copy, as saving a sequence in 4.0.0 leaves it (facts/real-servers.md#row-2). */
final class UrlMappingMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.SOAPTOREST);
        scene.am().run("DELETE FROM AM_API_URL_MAPPING WHERE API_ID = ? AND REVISION_UUID IS NULL", api.id());
        return List.of(new ExpectedFinding(FindingCode.URL_MAPPING_MISSING, api.uuid(), false));
    }
}
