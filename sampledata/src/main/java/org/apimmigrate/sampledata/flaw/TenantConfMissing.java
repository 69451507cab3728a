package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleTenant;

/** A loaded tenant without tenant-conf.json. */
final class TenantConfMissing implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleTenant tenant = scene.tenant(2);
        scene.config().delete(tenant, Paths.TENANT_CONF);
        return List.of(new ExpectedFinding(FindingCode.TENANT_CONF_MISSING, tenant.domain(), false));
    }
}
