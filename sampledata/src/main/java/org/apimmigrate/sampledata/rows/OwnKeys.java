package org.apimmigrate.sampledata.rows;

import java.util.Arrays;
import java.util.List;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.schema.Catalog;

/**
 * What a DBMS needs before it takes rows with numbers of ours where it would give its own.
 *
 * @param schema of the database
 */
public record OwnKeys(Dialect dialect, Catalog schema) {

    public List<String> beforeInserts(String table, String... columns) {
        return numbered(table, columns) ? dialect.rowSql().beforeInserts(schema.known(table)) : List.of();
    }

    public List<String> afterInserts(String table, String... columns) {
        return numbered(table, columns) ? dialect.rowSql().afterInserts(schema.known(table)) : List.of();
    }

    /** A row that brings no number along gets the DBMS's own. */
    private boolean numbered(String table, String... columns) {
        return schema.table(table).stream()
                .flatMap(known -> known.columns().stream())
                .anyMatch(column ->
                        column.autoIncrement() && Arrays.asList(columns).contains(column.name()));
    }
}
