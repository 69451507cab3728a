package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A definition with a part that lies elsewhere: nothing is fetched, and without it 4.1.0 refuses the definition. */
final class DefinitionRemoteReference implements FlawMaker {
    private static final String DEFINITION = """
            {"openapi":"3.0.1","info":{"title":"x","version":"1"},"paths":{"/orders":{"get":{"responses":{"200":
            {"description":"OK","content":{"application/json":{"schema":{"$ref":"https://elsewhere.example/order.json"}}}}}}}}}
            """;

    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registry()
                .replace(api.tenant(), api.path() + "/swagger.json", DEFINITION.getBytes(StandardCharsets.UTF_8));
        return List.of(
                new ExpectedFinding(FindingCode.DEFINITION_REMOTE_REFERENCE, api.uuid(), false),
                new ExpectedFinding(FindingCode.OAS_INVALID, api.uuid(), true));
    }
}
