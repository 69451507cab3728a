package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** A column of type VARCHAR2 has 4,000 bytes at most, as long as MAX_STRING_SIZE is STANDARD. */
public final class TextLength implements Rule<OracleSession> {

    private static final int LIMIT = 4000;
    private static final Pattern TYPE = Pattern.compile("(?i)\\bVARCHAR2\\s*\\(\\s*(\\d+)");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: Data Types, VARCHAR2; message ORA-00910";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        Matcher types = TYPE.matcher(sql.withoutTexts());
        while (types.find()) {
            if (Integer.parseInt(types.group(1)) > LIMIT) {
                throw new SQLException("ORA-00910: specified length too long for its datatype", "42000", 910);
            }
        }
    }
}
