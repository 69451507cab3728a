package org.apimmigrate.core.database.sqlserver;

import java.util.List;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.Table;

/** An IDENTITY column takes values only from a session that has said so, for one table at a time. */
final class SqlServerRowSql implements RowSql {

    private final SqlServerSchemaSql sql = new SqlServerSchemaSql();

    @Override
    public List<String> beforeInserts(Table table) {
        return identityInsert(table, "ON");
    }

    @Override
    public List<String> afterInserts(Table table) {
        return identityInsert(table, "OFF");
    }

    /** For a table without such a column the statement is an error. */
    private List<String> identityInsert(Table table, String state) {
        return table.columns().stream().anyMatch(Column::autoIncrement)
                ? List.of("SET IDENTITY_INSERT " + sql.name(table.name()) + " " + state)
                : List.of();
    }
}
