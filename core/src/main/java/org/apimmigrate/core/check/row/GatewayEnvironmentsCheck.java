package org.apimmigrate.core.check.row;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Tenant;

/** Gateway environments without a virtual host: what a refused "add environment" of 4.0.0 leaves behind (facts/real-servers.md#row-4). */
public final class GatewayEnvironmentsCheck implements Check {

    @Override
    public String name() {
        return "gatewayEnvironments";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.ENVIRONMENT_WITHOUT_VHOST);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        String column = TenantColumn.of(context, "AM_GATEWAY_ENVIRONMENT");
        context.reader(Role.AM)
                .each(
                        "SELECT E.ID, E.UUID, E.NAME, E." + column + " FROM AM_GATEWAY_ENVIRONMENT E WHERE NOT EXISTS"
                                + " (SELECT 1 FROM AM_GW_VHOST V WHERE V.GATEWAY_ENV_ID = E.ID) ORDER BY E.ID",
                        row -> {
                            String domain = row.getString(4);
                            findings.accept(new Finding(
                                    FindingCode.ENVIRONMENT_WITHOUT_VHOST,
                                    name(),
                                    false,
                                    Role.AM,
                                    domain == null
                                            ? null
                                            : context.tenants()
                                                    .byDomain(domain)
                                                    .map(Tenant::domain)
                                                    .orElse(null),
                                    Subject.of(
                                            "environment",
                                            "id",
                                            row.getString(2),
                                            "name",
                                            row.getString(3),
                                            "table",
                                            "AM_GATEWAY_ENVIRONMENT",
                                            "key",
                                            "ID=" + row.getLong(1)),
                                    "The gateway environment has no row in AM_GW_VHOST: nothing can be deployed to it.",
                                    "Delete it in the 4.1.0 admin portal and add it again with a virtual host, or leave it:"
                                            + " 4.1.0 lists it with no hosts."));
                        });
    }
}
