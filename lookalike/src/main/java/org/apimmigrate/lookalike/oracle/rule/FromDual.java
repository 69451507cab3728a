package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** A query names a table; DUAL is there for those that need none (up to release 21c). */
public final class FromDual implements Rule<OracleSession> {

    private static final Pattern QUERY = Pattern.compile("(?i)\\bSELECT\\b");
    private static final Pattern FROM = Pattern.compile("(?i)\\bFROM\\b");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: Selecting from the DUAL Table; message ORA-00923";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        String text = sql.withoutTexts();
        if (QUERY.matcher(text).results().count() > FROM.matcher(text).results().count()) {
            throw new SQLException("ORA-00923: FROM keyword not found where expected", "42000", 923);
        }
    }
}
