package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A row without context template. */
final class AmApiNullContextTemplate implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.am().run("UPDATE AM_API SET CONTEXT_TEMPLATE = NULL WHERE API_UUID = ?", api.uuid());
        return List.of(new ExpectedFinding(FindingCode.AM_API_NULL_CONTEXT_TEMPLATE, api.uuid(), false));
    }
}
