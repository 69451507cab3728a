package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleCatalog;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** One list of columns has one index, be it that of a key. */
public final class IndexedColumns implements Rule<OracleSession> {

    private static final Pattern CREATE =
            Pattern.compile("(?is)CREATE (?:UNIQUE )?INDEX \\S+ ON (\\S+)\\s*\\(([^()]*)\\)");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: CREATE INDEX; message ORA-01408";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        Optional<Matcher> create = sql.matching(CREATE);
        if (create.isEmpty()) {
            return;
        }
        String columns = create.get().group(2).replaceAll("[\\s\"]", "").toUpperCase(Locale.ROOT);
        if (session.catalog()
                .engineTexts(
                        "SELECT LISTAGG(C.COLUMN_NAME, ',') WITHIN GROUP (ORDER BY C.ORDINAL_POSITION)"
                                + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS C JOIN INFORMATION_SCHEMA.INDEXES I"
                                + " ON I.INDEX_NAME = C.INDEX_NAME AND I.TABLE_SCHEMA = C.TABLE_SCHEMA"
                                // the engine makes an index for each key; Oracle makes none for a foreign key
                                + " WHERE C.TABLE_SCHEMA = 'PUBLIC' AND C.TABLE_NAME = ? AND (NOT I.IS_GENERATED"
                                + " OR I.INDEX_TYPE_NAME IN ('PRIMARY KEY', 'UNIQUE INDEX')) GROUP BY C.INDEX_NAME",
                        OracleCatalog.plain(create.get().group(1)))
                .contains(columns)) {
            throw new SQLException("ORA-01408: such column list already indexed", "72000", 1408);
        }
    }
}
