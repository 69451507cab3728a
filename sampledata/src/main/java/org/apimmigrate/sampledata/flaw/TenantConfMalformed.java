package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleTenant;

/** A tenant-conf.json that is no JSON. */
final class TenantConfMalformed implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleTenant tenant = scene.tenant(3);
        scene.config()
                .replace(tenant, Paths.TENANT_CONF, "{\"EnableMonetization\": false,".getBytes(StandardCharsets.UTF_8));
        return List.of(new ExpectedFinding(FindingCode.TENANT_CONF_MALFORMED, tenant.domain(), false));
    }
}
