package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** A row without type, as upgrades from old releases left them. */
final class AmApiNullType implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.am().run("UPDATE AM_API SET API_TYPE = NULL WHERE API_UUID = ?", api.uuid());
        return List.of(new ExpectedFinding(FindingCode.AM_API_NULL_TYPE, api.uuid(), false));
    }
}
