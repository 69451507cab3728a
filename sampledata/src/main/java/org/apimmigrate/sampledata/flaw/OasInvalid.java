package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** An OpenAPI 3 definition without paths. */
final class OasInvalid implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        byte[] definition =
                "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"x\",\"version\":\"1\"}}".getBytes(StandardCharsets.UTF_8);
        scene.registry().replace(api.tenant(), api.path() + "/swagger.json", definition);
        return List.of(new ExpectedFinding(FindingCode.OAS_INVALID, api.uuid(), false));
    }
}
