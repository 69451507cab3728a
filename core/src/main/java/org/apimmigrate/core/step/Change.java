package org.apimmigrate.core.step;

import java.util.List;
import org.apimmigrate.core.database.Role;

/**
 * The smallest unit of work: statements that take effect together, in one transaction where the DBMS allows. The journal records it
 * before and after; an interrupted run stops between two of them.
 *
 * @param role the database it changes
 * @param table the table it is about, for plans and reports
 * @param kind schema or data
 * @param purpose one line for people
 * @param statements a schema change has exactly one
 * @param estimatedRows rows it will touch, as far as is known before; for data changes the exact number
 * @param rewritesTable will the DBMS copy the whole table (long, needs space)
 * @param quarantine does it move its rows into the restore point, because 4.1.0 cannot hold them
 */
public record Change(
        Role role,
        String table,
        Kind kind,
        String purpose,
        List<SqlStatement> statements,
        long estimatedRows,
        boolean rewritesTable,
        boolean quarantine) {

    /** What a change is. */
    public enum Kind {
        SCHEMA,
        DATA
    }

    public Change {
        statements = List.copyOf(statements);
    }

    public static Change schema(Role role, String table, String purpose, String sql, long rows, boolean rewrites) {
        return new Change(role, table, Kind.SCHEMA, purpose, List.of(SqlStatement.of(sql)), rows, rewrites, false);
    }

    public static Change data(Role role, String table, String purpose, long rows, SqlStatement... statements) {
        return new Change(role, table, Kind.DATA, purpose, List.of(statements), rows, false, false);
    }

    /** Removes rows that the restore point holds and 4.1.0 cannot. */
    public static Change quarantine(Role role, String table, String purpose, long rows, SqlStatement statement) {
        return new Change(role, table, Kind.DATA, purpose, List.of(statement), rows, false, true);
    }
}
