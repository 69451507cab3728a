package org.apimmigrate.core.check.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.jspecify.annotations.Nullable;

/**
 * Rows that get an organization from a tenant that does not exist: of a deleted tenant, or with the column's default -1 (facts/steps.md,
 * steps 2 to 4). {@link ApiTenantCheck} looks at APIs, which have two sources.
 */
public final class UnknownTenantCheck implements Check {

    /** Applications named in one finding. */
    private static final int NAMED = 5;

    @Override
    public String name() {
        return "rowTenants";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.UNKNOWN_TENANT);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        subscribers(context, findings);
        if (context.schema(Role.AM).has("AM_API_CATEGORIES", "TENANT_ID")) {
            categoriesByTenant(context, findings);
        } else {
            byDomain(context, findings, "AM_API_CATEGORIES", "category", "ORGANIZATION");
        }
        byDomain(
                context,
                findings,
                "AM_GATEWAY_ENVIRONMENT",
                "environment",
                TenantColumn.of(context, "AM_GATEWAY_ENVIRONMENT"));
        byDomain(context, findings, "AM_KEY_MANAGER", "keyManager", TenantColumn.of(context, "AM_KEY_MANAGER"));
    }

    private void subscribers(Context context, Consumer<Finding> findings) {
        for (int tenant : unknown(context, "SELECT DISTINCT TENANT_ID FROM AM_SUBSCRIBER")) {
            context.reader(Role.AM)
                    .each(
                            "SELECT SUBSCRIBER_ID, USER_ID FROM AM_SUBSCRIBER WHERE TENANT_ID = ? ORDER BY SUBSCRIBER_ID",
                            row -> findings.accept(finding(
                                    Subject.of(
                                            "subscriber",
                                            "name",
                                            row.getString(2),
                                            "applications",
                                            applications(context, row.getLong(1)),
                                            "table",
                                            "AM_SUBSCRIBER",
                                            "key",
                                            "SUBSCRIBER_ID=" + row.getLong(1)),
                                    "AM_SUBSCRIBER.TENANT_ID is " + tenant
                                            + ", which is no tenant: the organization of this subscriber's applications cannot be"
                                            + " known.")),
                            tenant);
        }
    }

    private static @Nullable String applications(Context context, long subscriber) {
        List<String> ids = new ArrayList<>();
        long[] count = {0};
        context.reader(Role.AM)
                .each(
                        "SELECT UUID FROM AM_APPLICATION WHERE SUBSCRIBER_ID = ? ORDER BY APPLICATION_ID",
                        row -> {
                            if (count[0]++ < NAMED) {
                                ids.add(String.valueOf(row.getString(1)));
                            }
                        },
                        subscriber);
        if (count[0] == 0) {
            return null;
        }
        return String.join(", ", ids) + (count[0] > NAMED ? " and " + (count[0] - NAMED) + " more" : "");
    }

    private void categoriesByTenant(Context context, Consumer<Finding> findings) {
        for (int tenant : unknown(context, "SELECT DISTINCT TENANT_ID FROM AM_API_CATEGORIES")) {
            context.reader(Role.AM)
                    .each(
                            "SELECT UUID, NAME FROM AM_API_CATEGORIES WHERE TENANT_ID = ? ORDER BY UUID",
                            row -> findings.accept(finding(
                                    subject("AM_API_CATEGORIES", "category", row.getString(1), row.getString(2)),
                                    "AM_API_CATEGORIES.TENANT_ID is " + tenant + ", which is no tenant.")),
                            tenant);
        }
    }

    private static List<Integer> unknown(Context context, String sql) {
        return context.reader(Role.AM).list(sql, row -> row.getInt(1)).stream()
                .filter(id -> context.tenants().byId(id).isEmpty())
                .sorted()
                .toList();
    }

    /** Case does not count here: a domain in other case is a known tenant, and a matter of ORGANIZATION_CASE_COLLISION. */
    private void byDomain(Context context, Consumer<Finding> findings, String table, String kind, String column) {
        List<String> unknown = context
                .reader(Role.AM)
                .list(
                        "SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL",
                        row -> row.getString(1))
                .stream()
                .filter(domain -> context.tenants().byDomain(domain).isEmpty())
                .sorted()
                .toList();
        for (String domain : unknown) {
            context.reader(Role.AM)
                    .each(
                            "SELECT UUID, NAME FROM " + table + " WHERE " + column + " = ? ORDER BY UUID",
                            row -> findings.accept(finding(
                                    subject(table, kind, row.getString(1), row.getString(2)),
                                    table + "." + column + " is " + domain + ", which is no tenant.")),
                            domain);
        }
    }

    private static Subject subject(String table, String kind, String uuid, String name) {
        return Subject.of(kind, "id", uuid, "name", name, "table", table, "key", "UUID=" + uuid);
    }

    private Finding finding(Subject subject, String message) {
        return new Finding(
                FindingCode.UNKNOWN_TENANT,
                name(),
                false,
                Role.AM,
                null,
                subject,
                message,
                "Give the row to a tenant that exists, or delete it; as it is it stays without organization, and 4.1.0 shows it"
                        + " nowhere.");
    }
}
