package org.apimmigrate.lookalike.sqlserver.rule;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.sqlserver.SqlServerCatalog;
import org.apimmigrate.lookalike.sqlserver.SqlServerSession;

/** A value for an identity column needs SET IDENTITY_INSERT, which one table of a session can have, and which then demands the value. */
public final class IdentityInsert implements Rule<SqlServerSession> {

    private static final Pattern INSERT = Pattern.compile(
            "INSERT INTO (\\S+?)\\s*\\((.*?)\\)\\s*(?:VALUES|SELECT|OUTPUT)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SET =
            Pattern.compile("SET\\s+IDENTITY_INSERT\\s+(\\S+)\\s+ON", Pattern.CASE_INSENSITIVE);

    @Override
    public String source() {
        return "learn.microsoft.com/sql/t-sql/statements/set-identity-insert-transact-sql";
    }

    @Override
    public void check(Sql sql, SqlServerSession session) throws SQLException {
        Optional<Matcher> set = sql.matching(SET);
        if (set.isPresent()) {
            on(SqlServerCatalog.plain(set.get().group(1)), session);
        }
        Optional<Matcher> insert = sql.matching(INSERT);
        if (insert.isPresent()) {
            insert(SqlServerCatalog.plain(insert.get().group(1)), insert.get().group(2), session);
        }
    }

    private static void on(String table, SqlServerSession session) throws SQLException {
        if (identityOf(table, session).isEmpty()) {
            throw new SQLException(
                    "Table '" + table + "' does not have the identity property. Cannot perform SET operation.",
                    "S0001",
                    8106);
        }
        String other = session.identityInsert();
        if (other != null && !other.equals(table)) {
            throw new SQLException(
                    "IDENTITY_INSERT is already ON for table '" + other + "'. Cannot perform SET operation for table '"
                            + table + "'.",
                    "S0001",
                    8107);
        }
    }

    private static void insert(String table, String columns, SqlServerSession session) throws SQLException {
        List<String> identity = identityOf(table, session);
        if (identity.isEmpty()) {
            return;
        }
        boolean named = Arrays.stream(columns.split(","))
                .map(String::strip)
                .map(SqlServerCatalog::plain)
                .anyMatch(identity::contains);
        boolean on = table.equals(session.identityInsert());
        if (named && !on) {
            throw new SQLException(
                    "Cannot insert explicit value for identity column in table '" + table
                            + "' when IDENTITY_INSERT is set to OFF.",
                    "S0001",
                    544);
        }
        if (!named && on) {
            throw new SQLException(
                    "Explicit value must be specified for identity column in table '" + table
                            + "' when IDENTITY_INSERT is set to ON.",
                    "S0001",
                    545);
        }
    }

    private static List<String> identityOf(String table, SqlServerSession session) throws SQLException {
        return session.catalog()
                .texts(
                        "SELECT c.NAME FROM SYS.COLUMNS c JOIN SYS.TABLES t ON t.OBJECT_ID = c.OBJECT_ID WHERE t.NAME = ? AND c.IS_IDENTITY",
                        table);
    }
}
