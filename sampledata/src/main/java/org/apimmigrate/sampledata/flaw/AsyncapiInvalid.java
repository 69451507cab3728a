package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** An AsyncAPI definition without info. */
final class AsyncapiInvalid implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.WEBSUB);
        byte[] definition = "{\"asyncapi\":\"2.0.0\",\"channels\":{}}".getBytes(StandardCharsets.UTF_8);
        scene.registry().replace(api.tenant(), api.path() + "/asyncapi.json", definition);
        return List.of(new ExpectedFinding(FindingCode.ASYNCAPI_INVALID, api.uuid(), false));
    }
}
