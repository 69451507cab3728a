package org.apimmigrate.core.verify.rows;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A 4.1.0 server lists environments by organization; its insert names no other columns than these. */
public final class GatewayEnvironmentInvariant implements Invariant {

    @Override
    public String id() {
        return "I-6";
    }

    @Override
    public String title() {
        return "Gateway environments have organization and provider, and 4.1.0 can add one";
    }

    private static final String TABLE = "AM_GATEWAY_ENVIRONMENT";

    /** Columns that the insert of a 4.1.0 server names. */
    private static final Set<String> NAMED =
            Set.of("UUID", "NAME", "DISPLAY_NAME", "DESCRIPTION", "PROVIDER", "ORGANIZATION");

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, TABLE, "ORGANIZATION", this, tally -> {
            rows(context, tally);
            schema(context.schema(Role.AM).table(TABLE).orElseThrow(), tally);
        });
    }

    private static void rows(Context context, Tally tally) {
        boolean provider = context.schema(Role.AM).has(TABLE, "PROVIDER");
        if (!provider) {
            tally.violation("there is no column AM_GATEWAY_ENVIRONMENT.PROVIDER");
        }
        context.reader(Role.AM)
                .each(
                        "SELECT UUID, NAME, ORGANIZATION" + (provider ? ", PROVIDER" : "")
                                + " FROM AM_GATEWAY_ENVIRONMENT",
                        row -> {
                            String environment = "AM_GATEWAY_ENVIRONMENT %s (%s), organization %s"
                                    .formatted(row.getString(1), row.getString(2), row.getString(3));
                            if (row.getString(3) == null || row.getString(3).isEmpty()) {
                                tally.violation(environment);
                            } else if (!Domains.known(context, row.getString(3))) {
                                tally.excused(environment + ", which is no tenant's domain");
                            }
                            if (provider && !"wso2".equals(row.getString(4))) {
                                tally.violation(environment + ", provider " + row.getString(4));
                            }
                        });
    }

    private static void schema(Table table, Tally tally) {
        for (Column column : table.columns()) {
            boolean filledByItself = column.nullable() || column.autoIncrement() || column.defaultValue() != null;
            if (!filledByItself && !NAMED.contains(column.name())) {
                tally.violation("column %s is NOT NULL and no insert of 4.1.0 names it".formatted(column.name()));
            }
        }
        for (List<String> key : List.of(List.of("NAME", "ORGANIZATION"), List.of("UUID"))) {
            boolean unique = table.uniques().stream().anyMatch(u -> u.columns().equals(key))
                    || table.indexes().stream()
                            .anyMatch(i -> i.unique() && i.columns().equals(key));
            if (!unique) {
                tally.violation("there is no unique key on " + String.join(", ", key));
            }
        }
    }
}
