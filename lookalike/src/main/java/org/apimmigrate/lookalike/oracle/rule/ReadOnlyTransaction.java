package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** A read-only transaction changes and locks no row, and is read-only from its first statement. */
public final class ReadOnlyTransaction implements Rule<OracleSession> {

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: SET TRANSACTION; messages ORA-01453 and ORA-01456";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        if (session.isReadOnly() && OracleSession.changes(sql)) {
            throw new SQLException(
                    "ORA-01456: may not perform insert/delete/update operation inside a READ ONLY transaction",
                    "25006",
                    1456);
        }
        if (session.isChanging()
                && sql.text().regionMatches(true, 0, "SET TRANSACTION", 0, "SET TRANSACTION".length())) {
            throw new SQLException("ORA-01453: SET TRANSACTION must be first statement of transaction", "25001", 1453);
        }
    }
}
