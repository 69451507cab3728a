package org.apimmigrate.core.check.schema;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Organizations that are longer than their 4.1.0 column (facts/decided.md#long-domains): a tenant domain may have 255 characters, most ORGANIZATION columns
 * have 100. In AM_GATEWAY_ENVIRONMENT a fresh 4.1.0 has 255, the vendor's upgrade script 100: such a value is reported, but fits.
 */
public final class ColumnWidthCheck implements Check {

    /** Width of ORGANIZATION everywhere but in AM_GATEWAY_ENVIRONMENT, and after the vendor's script there too. */
    private static final int WIDTH = 100;

    @Override
    public String name() {
        return "columnWidth";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.VALUE_TOO_LONG);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Tenant tenant : context.tenants().all()) {
            if (tenant.domain().length() > WIDTH) {
                findings.accept(finding(
                        true,
                        tenant.domain(),
                        Subject.of(
                                "tenant",
                                "id",
                                Integer.toString(tenant.id()),
                                "table",
                                "UM_TENANT",
                                "key",
                                "UM_ID=" + tenant.id()),
                        "The domain has %d characters; ORGANIZATION has room for %d in AM_API, AM_APPLICATION and AM_SYSTEM_CONFIGS."
                                .formatted(tenant.domain().length(), WIDTH)));
            }
        }
        boolean old = context.schema(Role.AM).has("AM_GATEWAY_ENVIRONMENT", "TENANT_DOMAIN");
        String column = old ? "TENANT_DOMAIN" : "ORGANIZATION";
        int room = context.target(Role.AM)
                .table("AM_GATEWAY_ENVIRONMENT")
                .flatMap(t -> t.column("ORGANIZATION"))
                .map(c -> c.length() == null ? Integer.valueOf(Integer.MAX_VALUE) : c.length())
                .orElse(WIDTH);
        for (Environment e : tooLong(context, column)) {
            findings.accept(finding(
                    e.length() > room,
                    null,
                    Subject.of(
                            "environment",
                            "id",
                            e.uuid(),
                            "name",
                            e.name(),
                            "table",
                            "AM_GATEWAY_ENVIRONMENT",
                            "key",
                            "UUID=" + e.uuid()),
                    "%s has %d characters; ORGANIZATION is %d wide in a fresh 4.1.0 and %d after the vendor's script."
                            .formatted(column, e.length(), room, WIDTH)));
        }
    }

    private static List<Environment> tooLong(Context context, String column) {
        return context
                .reader(Role.AM)
                .list(
                        "SELECT UUID, NAME, " + column + " FROM AM_GATEWAY_ENVIRONMENT WHERE " + column
                                + " IS NOT NULL ORDER BY UUID",
                        row -> new Environment(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3).length()))
                .stream()
                .filter(e -> e.length() > WIDTH)
                .toList();
    }

    private Finding finding(boolean blocks, @Nullable String tenant, Subject subject, String message) {
        return new Finding(
                FindingCode.VALUE_TOO_LONG,
                name(),
                blocks,
                Role.AM,
                tenant,
                subject,
                message,
                "Shorten the value, or delete the row: other places of 4.1.0 hold an organization in %d characters."
                        .formatted(WIDTH));
    }

    private record Environment(String uuid, @Nullable String name, int length) {}
}
