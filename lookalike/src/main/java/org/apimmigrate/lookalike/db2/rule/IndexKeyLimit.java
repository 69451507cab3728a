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

/** The columns of a key or index together are no longer than a quarter of the page, and there are 64 at most. */
public final class IndexKeyLimit implements Rule<Db2Session> {

    private static final int MOST_COLUMNS = 64;

    private static final Pattern KEY = Pattern.compile(
            "ALTER TABLE (\\S+) ADD (?:CONSTRAINT \\S+ )?(?:PRIMARY KEY|UNIQUE) ?\\((.*?)\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile(
            "CREATE (?:UNIQUE )?INDEX \\S+ ON (\\S+) ?\\((.*?)\\).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int KEY_TOO_LONG = -613;
    private static final int INDEX_TOO_LONG = -614;

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: SQL and XML limits, \"Longest variable index key part\" and index key length by page size;"
                + " messages SQL0613N and SQL0614N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        Optional<TableText> created = TableText.of(sql);
        if (created.isPresent()) {
            for (List<String> key : created.get().keys()) {
                List<StoredColumn> columns = new ArrayList<>();
                key.forEach(column ->
                        Optional.ofNullable(created.get().columns().get(column)).ifPresent(columns::add));
                refuse(columns, KEY_TOO_LONG, session);
            }
        }
        check(sql, KEY, KEY_TOO_LONG, session);
        check(sql, INDEX, INDEX_TOO_LONG, session);
    }

    private static void check(Sql sql, Pattern form, int code, Db2Session session) throws SQLException {
        Optional<Matcher> found = sql.matching(form);
        if (found.isEmpty()) {
            return;
        }
        List<StoredColumn> columns = new ArrayList<>();
        for (String column : TableText.names(found.get().group(2))) {
            columns.addAll(RowSizeLimit.columns(Db2Catalog.plain(found.get().group(1)), column, session));
        }
        refuse(columns, code, session);
    }

    private static void refuse(List<StoredColumn> columns, int code, Db2Session session) throws SQLException {
        long bytes = columns.stream().mapToLong(StoredColumn::bytes).sum();
        if (bytes > session.pageSize().key() || columns.size() > MOST_COLUMNS) {
            throw new SQLException(
                    "The key or index is too long or has too many columns: " + bytes + " bytes of "
                            + session.pageSize().key() + ".",
                    "54008",
                    code);
        }
    }
}
