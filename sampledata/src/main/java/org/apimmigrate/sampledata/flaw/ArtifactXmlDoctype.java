package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** The artifact has a document type that points to a file. */
final class ArtifactXmlDoctype implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registry()
                .edit(api, "<metadata ", "<!DOCTYPE metadata [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><metadata ");
        return List.of(new ExpectedFinding(FindingCode.ARTIFACT_XML_DOCTYPE, api.uuid(), false));
    }
}
