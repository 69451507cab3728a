package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.SampleApi;

/** An artifact of which the API Manager database knows nothing. */
final class ArtifactWithoutAmApi implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.unwritten("RegistryOnlyAPI");
        scene.registryOnly().artifact(api);
        return List.of(new ExpectedFinding(FindingCode.ARTIFACT_WITHOUT_AM_API, api.uuid(), false));
    }
}
