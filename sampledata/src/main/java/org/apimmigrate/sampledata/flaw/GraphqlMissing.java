package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** No schema next to the artifact. */
final class GraphqlMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.GRAPHQL);
        scene.registry().delete(api.tenant(), api.path() + "/" + api.filePrefix() + ".graphql");
        return List.of(new ExpectedFinding(FindingCode.GRAPHQL_MISSING, api.uuid(), false));
    }
}
