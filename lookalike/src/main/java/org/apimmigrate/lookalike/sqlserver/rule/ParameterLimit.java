package org.apimmigrate.lookalike.sqlserver.rule;

import java.sql.SQLException;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.sqlserver.SqlServerSession;

/** A request takes 2,100 parameters. */
public final class ParameterLimit implements Rule<SqlServerSession> {

    private static final int LIMIT = 2100;

    @Override
    public String source() {
        return "learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server";
    }

    @Override
    public void check(Sql sql, SqlServerSession session) throws SQLException {
        if (sql.markers() > LIMIT) {
            throw new SQLException(
                    "The incoming request has too many parameters. The server supports a maximum of 2100 parameters.",
                    "S0001",
                    8003);
        }
    }
}
