package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** The alias of a table comes without AS; that of a column may have it. */
public final class TableAlias implements Rule<OracleSession> {

    private static final Pattern ALIAS =
            Pattern.compile("(?i)\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(?:[\\w.$\"]+|\\([^()]*\\))\\s+AS\\s+(?!OF\\b)\\w+");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: SELECT, table_reference and t_alias; message ORA-00933";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        if (!sql.isDdl() && sql.contains(ALIAS)) {
            throw new SQLException("ORA-00933: SQL command not properly ended", "42000", 933);
        }
    }
}
