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

/**
 * DROP COLUMN … RESTRICT is refused where a key, an index, a view or a trigger names the column. (Without it the dependents go as well, which
 * the engine does not do: then it refuses.)
 */
public final class DependentsOfColumn implements Rule<Db2Session> {

    private static final Pattern DROP =
            Pattern.compile("ALTER TABLE (\\S+) DROP (?:COLUMN )?(\\S+) RESTRICT", Pattern.CASE_INSENSITIVE);
    private static final List<String> DEPENDENTS = List.of(
            "SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?"
                    + " AND COLUMN_NAME = ?",
            "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?"
                    + " AND COLUMN_NAME = ?",
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = 'PUBLIC'"
                    + " AND VIEW_DEFINITION LIKE '%\"' || CAST(? AS VARCHAR) || '\"%'"
                    + " AND VIEW_DEFINITION LIKE '%\"' || CAST(? AS VARCHAR) || '\"%'",
            "SELECT TRIG_NAME FROM LOOKALIKE.TRIGGERS WHERE TABLE_NAME = ? AND COLUMN_NAME = ?");

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: ALTER TABLE, DROP COLUMN … RESTRICT; message SQL0478N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        Optional<Matcher> drop = sql.matching(DROP);
        if (drop.isEmpty()) {
            return;
        }
        String table = Db2Catalog.plain(drop.get().group(1));
        String column = Db2Catalog.plain(drop.get().group(2));
        List<String> dependents = new ArrayList<>();
        for (String query : DEPENDENTS) {
            dependents.addAll(session.catalog().engineTexts(query, table, column));
        }
        if (!dependents.isEmpty()) {
            throw new SQLException(
                    "DROP, ALTER, TRANSFER OWNERSHIP or REVOKE on object type \"COLUMN\" cannot be processed because there is an object \""
                            + dependents.get(0) + "\" which depends on it.",
                    "42893",
                    -478);
        }
    }
}
