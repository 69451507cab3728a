package org.apimmigrate.lookalike.oracle.rule;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** A name has 128 bytes at most, and 30 before 12.2. */
public final class NameLength implements Rule<OracleSession> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w$#]*");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: Database Object Naming Rules; message ORA-00972";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        if (!sql.isDdl()) {
            return;
        }
        Matcher names = NAME.matcher(sql.withoutTexts());
        while (names.find()) {
            if (names.group().getBytes(StandardCharsets.UTF_8).length
                    > session.release().nameBytes()) {
                throw new SQLException("ORA-00972: identifier is too long: " + names.group(), "42000", 972);
            }
        }
    }
}
