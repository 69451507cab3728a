package org.apimmigrate.core.step.data;

import java.util.List;
import java.util.stream.Collectors;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Table;

/**
 * Keeps the times of rows that are updated. Up to MySQL 5.7 and MariaDB 10.9 the first TIMESTAMP of a table, such as the creation time of
 * an API, becomes the time of any update, unless the update says what it shall be.
 */
final class OwnTimes {

    private OwnTimes() {}

    /** What an UPDATE of the table has to set in addition to its own columns, beginning with a comma; empty where the server sets nothing. */
    static String kept(Context context, Role role, String table) {
        SchemaSql sql = context.database(role).dialect().schemaSql();
        return context.schema(role).table(table).map(Table::columns).stream()
                .flatMap(List::stream)
                .filter(column -> column.onUpdate() != null)
                .map(column -> sql.name(column.name()))
                .map(name -> ", " + name + " = " + name)
                .collect(Collectors.joining());
    }
}
