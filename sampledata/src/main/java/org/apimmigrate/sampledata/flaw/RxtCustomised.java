package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleTenant;

/** An api.rxt with a field of the customer's own. */
final class RxtCustomised implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleTenant tenant = scene.tenant(1);
        String field = "<field type=\"text\"><name label=\"Cost centre\">Cost Centre</name></field>";
        String rxt = scene.registry().text(tenant, Paths.RXT);
        int end = rxt.indexOf("</table>");
        String own = rxt.substring(0, end) + field + rxt.substring(end);
        scene.registry().replace(tenant, Paths.RXT, own.getBytes(StandardCharsets.UTF_8));
        return List.of(new ExpectedFinding(FindingCode.RXT_CUSTOMISED, tenant.domain(), false));
    }
}
