package org.apimmigrate.lookalike.db2.rule;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.db2.Db2Catalog;
import org.apimmigrate.lookalike.db2.Db2Session;
import org.apimmigrate.lookalike.db2.StoredColumn;
import org.apimmigrate.lookalike.db2.TableText;

/** A column of a primary or unique key is NOT NULL, and stays it as long as the key is there. */
public final class KeyColumnsNotNull implements Rule<Db2Session> {

    private static final Pattern ADD = Pattern.compile(
            "ALTER TABLE (\\S+) ADD (?:CONSTRAINT \\S+ )?(?:PRIMARY KEY|UNIQUE) ?\\((.*?)\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LOOSEN =
            Pattern.compile("ALTER TABLE (\\S+) ALTER (?:COLUMN )?(\\S+) DROP NOT NULL", Pattern.CASE_INSENSITIVE);

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: CREATE TABLE and ALTER TABLE, unique-constraint and DROP NOT NULL; message SQL0542N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        Optional<TableText> created = TableText.of(sql);
        if (created.isPresent()) {
            for (List<String> key : created.get().keys()) {
                for (String column : key) {
                    StoredColumn stored = created.get().columns().get(column);
                    refuse(column, stored != null && stored.nullable());
                }
            }
        }
        Optional<Matcher> add = sql.matching(ADD);
        if (add.isPresent()) {
            for (String column : TableText.names(add.get().group(2))) {
                refuse(column, isNullable(Db2Catalog.plain(add.get().group(1)), column, session));
            }
        }
        Optional<Matcher> loosen = sql.matching(LOOSEN);
        if (loosen.isPresent()) {
            loosen(
                    Db2Catalog.plain(loosen.get().group(1)),
                    Db2Catalog.plain(loosen.get().group(2)),
                    session);
        }
    }

    private static void refuse(String column, boolean nullable) throws SQLException {
        if (nullable) {
            throw new SQLException(
                    "The column named \"" + column
                            + "\" cannot be a column of a primary key or unique key constraint because it can contain null values.",
                    "42831",
                    -542);
        }
    }

    private static boolean isNullable(String table, String column, Db2Session session) throws SQLException {
        return session.catalog()
                .engineTexts(
                        "SELECT IS_NULLABLE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?"
                                + " AND COLUMN_NAME = ?",
                        table,
                        column)
                .contains("YES");
    }

    private static void loosen(String table, String column, Db2Session session) throws SQLException {
        List<String> keys = session.catalog()
                .engineTexts(
                        "SELECT K.CONSTRAINT_NAME FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE K"
                                + " JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS C ON C.CONSTRAINT_SCHEMA = K.CONSTRAINT_SCHEMA"
                                + " AND C.CONSTRAINT_NAME = K.CONSTRAINT_NAME WHERE K.TABLE_SCHEMA = 'PUBLIC' AND K.TABLE_NAME = ?"
                                + " AND K.COLUMN_NAME = ? AND C.TABLE_NAME = ? AND C.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
                        table,
                        column,
                        table);
        if (!keys.isEmpty()) {
            refuse(column, true);
        }
    }
}
