package org.apimmigrate.core.backup;

import java.util.List;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * Puts rows into one table with the keys that they had.
 *
 * @param before statements before the rows, on the same connection
 * @param after statements after them; not reached when one fails, and then the connection is not used again
 */
record KeyedInserts(List<String> before, List<String> after) {

    static final KeyedInserts NONE = new KeyedInserts(List.of(), List.of());

    KeyedInserts(RowSql sql, Table table) {
        this(sql.beforeInserts(table), sql.afterInserts(table));
    }

    void run(RowWriter rows, SqlWriter writer) {
        before.forEach(writer::schema);
        rows.run(writer);
        after.forEach(writer::schema);
    }
}
