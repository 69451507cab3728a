package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** SQL has no type BOOLEAN, so TRUE and FALSE are names of columns (up to release 21c). */
public final class BooleanWords implements Rule<OracleSession> {

    private static final Pattern WORDS =
            Pattern.compile("(?i)\\b(?:TRUE|FALSE)\\b|\\bSELECT\\s+(?:NOT\\s+)?EXISTS\\b|\\bBOOLEAN\\b");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: Data Types; message ORA-00904";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        if (sql.contains(WORDS)) {
            throw new SQLException("ORA-00904: invalid identifier: there is no boolean type", "42000", 904);
        }
    }
}
