package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** VALUES has one row, and is no query of its own (up to release 21c). */
public final class OneRowOfValues implements Rule<OracleSession> {

    private static final Pattern ROWS = Pattern.compile(
            "(?is)^INSERT\\b.*\\bVALUES\\s*\\((?:[^()]|\\([^()]*\\))*\\)\\s*,.*|^VALUES\\b.*|.*\\(\\s*VALUES\\b.*");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: INSERT, values_clause; message ORA-00933";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        if (ROWS.matcher(sql.withoutTexts()).matches()) {
            throw new SQLException("ORA-00933: SQL command not properly ended", "42000", 933);
        }
    }
}
