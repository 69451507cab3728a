package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** There is no LIMIT; FETCH FIRST is the form for it. */
public final class RowLimit implements Rule<OracleSession> {

    private static final Pattern LIMIT = Pattern.compile("(?i)\\bLIMIT\\s+(?:\\d+|\\?)");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: SELECT, row_limiting_clause; message ORA-00933";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        if (sql.contains(LIMIT)) {
            throw new SQLException("ORA-00933: SQL command not properly ended", "42000", 933);
        }
    }
}
