package org.apimmigrate.core.step.schema;

import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;

/**
 * The value that rows from 4.0.0 get in a column that is new in 4.1.0 (facts/steps.md#step-1; invariants I-7 to I-9). Where the column has a
 * default most DBMS have filled it already when the column was added.
 */
record NewColumnValue(String table, String column, String value) {

    static List<NewColumnValue> all() {
        return List.of(
                new NewColumnValue("AM_API", "GATEWAY_VENDOR", "wso2"),
                new NewColumnValue("AM_API", "LOG_LEVEL", "OFF"),
                new NewColumnValue("AM_KEY_MANAGER", "TOKEN_TYPE", "DIRECT"));
    }

    void changes(Context context, ChangeSink sink) {
        long rows = rowsWithout(context);
        if (rows > 0) {
            sink.accept(Change.data(
                    Role.AM,
                    table,
                    "%s '%s' for rows from 4.0.0".formatted(column, value),
                    rows,
                    SqlStatement.of("UPDATE %s SET %s = ? WHERE %s IS NULL".formatted(table, column, column), value)));
        }
    }

    private long rowsWithout(Context context) {
        if (context.schema(Role.AM).has(table, column)) {
            return context.reader(Role.AM).number("SELECT COUNT(*) FROM %s WHERE %s IS NULL".formatted(table, column));
        }
        boolean filledByDefault = context.target(Role.AM)
                .table(table)
                .flatMap(t -> t.column(column))
                .map(c -> c.defaultValue() != null)
                .orElse(true);
        return filledByDefault ? 0 : context.reader(Role.AM).number("SELECT COUNT(*) FROM " + table);
    }
}
