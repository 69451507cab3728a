package org.apimmigrate.core.check.schema;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.DeclaredRename;
import org.apimmigrate.core.schema.Table;

/**
 * Rows that hold NULL where the 4.1.0 column of this DBMS allows none, and that no step fills. Only where the live column does allow it; a
 * column that is renamed is looked at under its old name.
 */
public final class NewNotNullCheck implements Check {

    @Override
    public String name() {
        return "newNotNull";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.VALUE_MISSING);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        Catalog live = context.schema(Role.AM);
        for (Table table : context.target(Role.AM).tables().values()) {
            if (live.table(table.name()).isEmpty()) {
                continue;
            }
            for (Column column : table.columns()) {
                if (!column.nullable()) {
                    look(context, live, table.name(), column, findings);
                }
            }
        }
    }

    private void look(Context context, Catalog live, String table, Column wanted, Consumer<Finding> findings) {
        String old = DeclaredRename.all().stream()
                .filter(r -> r.table().equals(table) && r.to().equals(wanted.name()) && live.has(table, r.from()))
                .map(DeclaredRename::from)
                .findFirst()
                .orElse(wanted.name());
        Column now = live.table(table).flatMap(t -> t.column(old)).orElse(null);
        if (now == null || !now.nullable() || isFilled(context, table, wanted.name())) {
            return;
        }
        String column = context.database(Role.AM).dialect().schemaSql().name(old);
        long rows = context.reader(Role.AM).number("SELECT COUNT(*) FROM " + table + " WHERE " + column + " IS NULL");
        if (rows > 0) {
            findings.accept(new Finding(
                    FindingCode.VALUE_MISSING,
                    name(),
                    true,
                    Role.AM,
                    null,
                    Subject.of("column", "table", table, "column", old, "rows", Long.toString(rows)),
                    "%d rows of %s have no %s; the column becomes NOT NULL in 4.1.0.".formatted(rows, table, old),
                    "Give these rows a value, or delete them: SELECT * FROM %s WHERE %s IS NULL"
                            .formatted(table, column)));
        }
    }

    /**
     * Is it a column that 4.0.0 does not have? The migration adds it and fills it, and where it cannot, {@link RowsWithoutOrganizationCheck} finds
     * the rows. A run that continues meets such a column half filled.
     */
    private static boolean isFilled(Context context, String table, String column) {
        boolean renamed = DeclaredRename.all().stream()
                .anyMatch(rename -> rename.table().equals(table) && rename.to().equals(column));
        return !renamed && !context.source(Role.AM).has(table, column);
    }
}
