package org.apimmigrate.lookalike.db2.rule;

import java.sql.SQLException;
import java.util.ArrayList;
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

/** A row fits into a page of its table space. Extended row sizes (EXTENDED_ROW_SZ) are taken as off: what fits without them fits everywhere. */
public final class RowSizeLimit implements Rule<Db2Session> {

    private static final Pattern ADD = Pattern.compile(
            "ALTER TABLE (\\S+) ADD (?:COLUMN )?(?!CONSTRAINT|PRIMARY|UNIQUE|FOREIGN|CHECK)(\\S+) (.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RETYPE = Pattern.compile(
            "ALTER TABLE (\\S+) ALTER (?:COLUMN )?(\\S+) SET DATA TYPE (.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String QUERY =
            "SELECT DATA_TYPE || COALESCE('(' || COALESCE(CHARACTER_MAXIMUM_LENGTH, CASE DATA_TYPE WHEN 'NUMERIC' THEN NUMERIC_PRECISION END)"
                    + " || ')', '') || CASE IS_NULLABLE WHEN 'NO' THEN ' NOT NULL' ELSE '' END FROM INFORMATION_SCHEMA.COLUMNS"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ? AND COLUMN_NAME LIKE ?";

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: CREATE TABLE, \"Row Size Limit\" and \"Byte Counts\"; message SQL0670N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        Optional<TableText> created = TableText.of(sql);
        if (created.isPresent()) {
            refuse(created.get().name(), List.copyOf(created.get().columns().values()), session);
        }
        for (Pattern form : List.of(ADD, RETYPE)) {
            Optional<Matcher> found = sql.matching(form);
            if (found.isPresent()) {
                String table = Db2Catalog.plain(found.get().group(1));
                List<StoredColumn> columns = new ArrayList<>(columns(table, "%", session));
                columns.removeAll(columns(table, Db2Catalog.plain(found.get().group(2)), session));
                columns.add(StoredColumn.ofDefinition(found.get().group(3)));
                refuse(table, columns, session);
            }
        }
    }

    /** Columns of a table whose names are like the pattern. */
    static List<StoredColumn> columns(String table, String like, Db2Session session) throws SQLException {
        return session.catalog().engineTexts(QUERY, table, like).stream()
                .map(StoredColumn::ofDefinition)
                .toList();
    }

    private static void refuse(String table, List<StoredColumn> columns, Db2Session session) throws SQLException {
        long bytes = columns.stream().mapToLong(StoredColumn::bytes).sum();
        if (bytes > session.pageSize().row()) {
            throw new SQLException(
                    "The statement failed because the row size of the resulting table would have exceeded the row size limit. Table \""
                            + table + "\", " + bytes + " bytes of "
                            + session.pageSize().row() + ".",
                    "54010",
                    -670);
        }
    }
}
