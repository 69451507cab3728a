package org.apimmigrate.core.check.row;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;

/**
 * Registry trees of deleted tenants (facts/decided.md#deleted-tenants). No server loads them and nothing in the migration needs their organization, so
 * such a finding is a warning (docs/decisions/0060).
 */
public final class DeletedTenantsCheck implements Check {

    @Override
    public String name() {
        return "registryTenants";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.UNKNOWN_TENANT);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        List<Database> distinct = context.database(Role.REGISTRY) == context.database(Role.CONFIG)
                ? List.of(context.database(Role.REGISTRY))
                : List.of(context.database(Role.REGISTRY), context.database(Role.CONFIG));
        for (Database database : distinct) {
            Role role = database == context.database(Role.REGISTRY) ? Role.REGISTRY : Role.CONFIG;
            database.reader()
                    .each(
                            "SELECT REG_TENANT_ID, COUNT(*) FROM REG_PATH GROUP BY REG_TENANT_ID ORDER BY REG_TENANT_ID",
                            row -> {
                                int tenant = row.getInt(1);
                                if (context.tenants().byId(tenant).isEmpty()) {
                                    findings.accept(finding(role, tenant, row.getLong(2)));
                                }
                            });
        }
    }

    private Finding finding(Role role, int tenant, long paths) {
        return new Finding(
                FindingCode.UNKNOWN_TENANT,
                name(),
                false,
                role,
                null,
                Subject.of(
                        "registry",
                        "table",
                        "REG_PATH",
                        "key",
                        "REG_TENANT_ID=" + tenant,
                        "paths",
                        Long.toString(paths)),
                "The registry holds " + paths + " collections of tenant " + tenant
                        + ", which does not exist (any more).",
                "Nothing has to be done: no server reads them, and the migration leaves them as they are.",
                Severity.WARNING);
    }
}
