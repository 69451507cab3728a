package org.apimmigrate.sampledata.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;

/** Lets a database's own numbering continue behind the rows that were written with numbers of ours. */
public final class Counters {
    private final Dialect dialect;

    public Counters(Dialect dialect) {
        this.dialect = dialect;
    }

    /** To be called once, after all rows. */
    public void goOn(Connection connection, Catalog schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : schema.tables().values()) {
                for (Column column : table.columns()) {
                    if (column.autoIncrement()) {
                        goOn(statement, table.name(), column);
                    }
                }
            }
        }
        connection.commit();
    }

    private void goOn(Statement statement, String table, Column column) throws SQLException {
        String name = dialect.schemaSql().name(column.name());
        long highest;
        try (ResultSet row = statement.executeQuery("SELECT MAX(" + name + ") FROM " + table)) {
            row.next();
            highest = row.getLong(1);
        }
        if (highest <= 0) {
            return;
        }
        switch (dialect.dbms()) {
            case H2 ->
                statement.execute("ALTER TABLE " + table + " ALTER COLUMN " + name + " RESTART WITH " + (highest + 1));
            case POSTGRESQL -> {
                if (column.sequence() != null) {
                    statement.execute("SELECT setval('" + column.sequence() + "', " + highest + ")");
                }
            }
            case MYSQL, MSSQL -> {
                // it has seen the rows
            }
            case DB2 ->
                statement.execute(
                        column.sequence() == null
                                ? "ALTER TABLE " + table + " ALTER COLUMN " + name + " RESTART WITH " + (highest + 1)
                                : "ALTER SEQUENCE " + column.sequence() + " RESTART WITH " + (highest + 1));
            case ORACLE -> {
                // RESTART is there from 18c on
                statement.execute("DROP SEQUENCE " + column.sequence());
                statement.execute(
                        "CREATE SEQUENCE " + column.sequence() + " START WITH " + (highest + 1) + " INCREMENT BY 1");
            }
        }
    }
}
