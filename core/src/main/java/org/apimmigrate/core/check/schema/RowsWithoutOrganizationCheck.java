package org.apimmigrate.core.check.schema;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Column;

/**
 * Categories and applications of tenants that do not exist get no organization. Most DBMS can hold such rows; not so DB2, whose 4.1.0 script
 * has ORGANIZATION NOT NULL, and SQL Server, where two NULLs are one in a unique key. APIs are not looked at: their artifact may show what
 * the row does not.
 */
public final class RowsWithoutOrganizationCheck implements Check {

    private static final String CATEGORIES = "AM_API_CATEGORIES";
    private static final String APPLICATIONS = "AM_APPLICATION";

    @Override
    public String name() {
        return "rowsWithoutOrganization";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.VALUE_MISSING, FindingCode.ORGANIZATION_CASE_COLLISION);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        boolean oneNull = context.database(Role.AM).dialect().oneNullInUniqueKey();
        if (context.schema(Role.AM).has(CATEGORIES, "TENANT_ID") && (oneNull || notNull(context, CATEGORIES))) {
            categories(context, oneNull, findings);
        }
        if (!context.schema(Role.AM).has(APPLICATIONS, "ORGANIZATION") && notNull(context, APPLICATIONS)) {
            context.reader(Role.AM)
                    .each(
                            "SELECT A.APPLICATION_ID, A.NAME, S.TENANT_ID FROM AM_APPLICATION A LEFT JOIN AM_SUBSCRIBER S"
                                    + " ON S.SUBSCRIBER_ID = A.SUBSCRIBER_ID ORDER BY A.APPLICATION_ID",
                            row -> {
                                int tenant = row.getInt(3);
                                if (row.wasNull()
                                        || context.tenants().byId(tenant).isEmpty()) {
                                    findings.accept(missing(
                                            "application",
                                            APPLICATIONS,
                                            row.getString(2),
                                            "APPLICATION_ID=" + row.getString(1)));
                                }
                            });
        }
    }

    private void categories(Context context, boolean oneNull, Consumer<Finding> findings) {
        boolean notNull = notNull(context, CATEGORIES);
        Map<String, Integer> unknown = new TreeMap<>();
        context.reader(Role.AM).each("SELECT UUID, NAME, TENANT_ID FROM AM_API_CATEGORIES ORDER BY UUID", row -> {
            if (context.tenants().byId(row.getInt(3)).isEmpty()) {
                unknown.merge(row.getString(2), 1, Integer::sum);
                if (notNull) {
                    findings.accept(missing("category", CATEGORIES, row.getString(2), "UUID=" + row.getString(1)));
                }
            }
        });
        if (oneNull) {
            unknown.forEach((name, rows) -> {
                if (rows > 1) {
                    findings.accept(new Finding(
                            FindingCode.ORGANIZATION_CASE_COLLISION,
                            name(),
                            true,
                            Role.AM,
                            null,
                            Subject.of("category", "name", name, "table", CATEGORIES, "key", "NAME=" + name),
                            rows
                                    + " categories of this name belong to tenants that do not exist; without organization they are one"
                                    + " under the new unique key.",
                            "Delete all but one of them, or give them to tenants that exist."));
                }
            });
        }
    }

    private static boolean notNull(Context context, String table) {
        return context.target(Role.AM)
                .table(table)
                .flatMap(t -> t.column("ORGANIZATION"))
                .filter(c -> !c.nullable())
                .map(Column::name)
                .isPresent();
    }

    private Finding missing(String kind, String table, String name, String key) {
        return new Finding(
                FindingCode.VALUE_MISSING,
                name(),
                true,
                Role.AM,
                null,
                Subject.of(kind, "name", name, "table", table, "key", key),
                "The row belongs to no tenant that exists, and ORGANIZATION becomes NOT NULL on this DBMS.",
                "Give the row to a tenant that exists, or delete it.");
    }
}
