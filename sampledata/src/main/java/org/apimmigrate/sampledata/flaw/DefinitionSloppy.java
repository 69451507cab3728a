package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A Swagger 2 definition with operations that say nothing of responses: 4.1.0 takes it. */
final class DefinitionSloppy implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        byte[] definition =
                "{\"swagger\":\"2.0\",\"info\":{\"title\":\"x\",\"version\":\"1\"},\"paths\":{\"/orders\":{\"get\":{}}}}"
                        .getBytes(StandardCharsets.UTF_8);
        scene.registry().replace(api.tenant(), api.path() + "/swagger.json", definition);
        return List.of(new ExpectedFinding(FindingCode.DEFINITION_SLOPPY, api.uuid(), false));
    }
}
