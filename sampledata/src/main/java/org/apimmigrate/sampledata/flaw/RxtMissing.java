package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleTenant;

/** A loaded tenant without api.rxt. */
final class RxtMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleTenant tenant = scene.tenant(2);
        scene.registry().delete(tenant, Paths.RXT);
        return List.of(new ExpectedFinding(FindingCode.RXT_MISSING, tenant.domain(), false));
    }
}
