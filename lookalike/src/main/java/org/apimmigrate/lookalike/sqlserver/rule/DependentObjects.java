package org.apimmigrate.lookalike.sqlserver.rule;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.sqlserver.SqlServerCatalog;
import org.apimmigrate.lookalike.sqlserver.SqlServerSession;

/**
 * A column with a default, a key or an index on it cannot be dropped. Its type cannot be changed either, but for a longer text of the
 * same type outside primary and foreign keys; nor can its nullability where a key has it.
 */
public final class DependentObjects implements Rule<SqlServerSession> {

    private static final Pattern DROP =
            Pattern.compile("ALTER TABLE (\\S+) DROP COLUMN (\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALTER = Pattern.compile(
            "ALTER TABLE (\\S+) ALTER COLUMN (\\S+) (\\w+)(?:\\s*\\((\\w+).*?\\))?( NOT NULL| NULL)?",
            Pattern.CASE_INSENSITIVE);

    private static final String COLUMN = " FROM SYS.COLUMNS c JOIN SYS.TABLES t ON t.OBJECT_ID = c.OBJECT_ID %s"
            + " WHERE t.NAME = ? AND c.NAME = ?";
    private static final String DEFAULT = "SELECT d.NAME"
            + COLUMN.formatted(
                    "JOIN SYS.DEFAULT_CONSTRAINTS d ON d.PARENT_OBJECT_ID = c.OBJECT_ID AND d.PARENT_COLUMN_ID = c.COLUMN_ID");
    private static final String INDEX = "SELECT i.NAME"
            + COLUMN.formatted("JOIN SYS.INDEX_COLUMNS k ON k.OBJECT_ID = c.OBJECT_ID AND k.COLUMN_ID = c.COLUMN_ID"
                    + " JOIN SYS.INDEXES i ON i.OBJECT_ID = k.OBJECT_ID AND i.INDEX_ID = k.INDEX_ID");
    private static final String PRIMARY = INDEX + " AND i.IS_PRIMARY_KEY";
    private static final String UNIQUE = INDEX + " AND i.IS_UNIQUE_CONSTRAINT";
    private static final String FOREIGN = "SELECT f.NAME"
            + COLUMN.formatted(
                    "JOIN SYS.FOREIGN_KEY_COLUMNS k ON (k.PARENT_OBJECT_ID = c.OBJECT_ID AND k.PARENT_COLUMN_ID = c.COLUMN_ID)"
                            + " OR (k.REFERENCED_OBJECT_ID = c.OBJECT_ID AND k.REFERENCED_COLUMN_ID = c.COLUMN_ID)"
                            + " JOIN SYS.FOREIGN_KEYS f ON f.OBJECT_ID = k.CONSTRAINT_OBJECT_ID");
    private static final String TYPE = "SELECT y.NAME || ' ' || c.MAX_LENGTH || ' ' || c.IS_NULLABLE"
            + COLUMN.formatted("JOIN SYS.TYPES y ON y.USER_TYPE_ID = c.USER_TYPE_ID");

    @Override
    public String source() {
        return "learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql";
    }

    @Override
    public void check(Sql sql, SqlServerSession session) throws SQLException {
        Optional<Matcher> drop = sql.matching(DROP);
        if (drop.isPresent()) {
            for (String query : List.of(DEFAULT, INDEX, FOREIGN)) {
                refuse(drop.get(), query, "DROP COLUMN", session);
            }
        }
        Optional<Matcher> alter = sql.matching(ALTER);
        if (alter.isPresent()) {
            alter(alter.get(), session);
        }
    }

    private static void alter(Matcher alter, SqlServerSession session) throws SQLException {
        List<String> now = session.catalog().texts(TYPE, table(alter), column(alter));
        if (now.isEmpty()) {
            return;
        }
        String[] parts = now.get(0).split(" ");
        boolean sameType = parts[0].equalsIgnoreCase(alter.group(3));
        boolean text = parts[0].startsWith("var");
        int width = alter.group(4) == null || alter.group(4).equalsIgnoreCase("max")
                ? -1
                : Integer.parseInt(alter.group(4));
        boolean sameWidth = !text || width == Integer.parseInt(parts[1]);
        boolean wider = text && (width < 0 || width >= Integer.parseInt(parts[1]));
        boolean nullable = !" NOT NULL".equalsIgnoreCase(alter.group(5));
        boolean sameNullability = nullable == Boolean.parseBoolean(parts[2]);
        if (sameType && sameWidth && sameNullability) {
            return;
        }
        String what = "ALTER TABLE ALTER COLUMN";
        refuse(alter, PRIMARY, what, session);
        refuse(alter, FOREIGN, what, session);
        if (!(sameType && wider) || !sameNullability) {
            refuse(alter, UNIQUE, what, session);
        }
        if (!(sameType && wider)) {
            refuse(alter, INDEX, what, session);
        }
        if (!sameType) {
            refuse(alter, DEFAULT, what, session);
        }
    }

    private static void refuse(Matcher statement, String query, String what, SqlServerSession session)
            throws SQLException {
        List<String> dependents = session.catalog().texts(query, table(statement), column(statement));
        if (!dependents.isEmpty()) {
            throw new SQLException(
                    "The object '" + dependents.get(0) + "' is dependent on column '" + column(statement) + "'. " + what
                            + " failed because one or more objects access this column.",
                    "S0001",
                    5074);
        }
    }

    private static String table(Matcher statement) {
        return SqlServerCatalog.plain(statement.group(1));
    }

    private static String column(Matcher statement) {
        return SqlServerCatalog.plain(statement.group(2));
    }
}
