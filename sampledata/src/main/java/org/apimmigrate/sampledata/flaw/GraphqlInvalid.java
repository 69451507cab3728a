package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A schema that names a type it does not have. */
final class GraphqlInvalid implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.GRAPHQL);
        byte[] schema = "type Query { items: [Missing] }".getBytes(StandardCharsets.UTF_8);
        scene.registry().replace(api.tenant(), api.path() + "/" + api.filePrefix() + ".graphql", schema);
        return List.of(new ExpectedFinding(FindingCode.GRAPHQL_INVALID, api.uuid(), false));
    }
}
