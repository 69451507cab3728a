package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** The artifact was written in Latin-1. */
final class ArtifactNotUtf8 implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        String xml = scene.registry().text(api.tenant(), api.artifactPath());
        byte[] latin1 = xml.replace("\u2013", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        scene.registry().replace(api.tenant(), api.artifactPath(), latin1);
        return List.of(new ExpectedFinding(FindingCode.ARTIFACT_NOT_UTF8, api.uuid(), false));
    }
}
