package org.apimmigrate.lookalike.db2.rule;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.db2.Db2Catalog;
import org.apimmigrate.lookalike.db2.Db2Session;
import org.apimmigrate.lookalike.db2.TableText;

/** A column GENERATED ALWAYS takes no value from a statement. */
public final class RowChangeTimestamp implements Rule<Db2Session> {

    private static final Pattern INSERT = Pattern.compile(
            "(?i)INSERT\\s+INTO\\s+(\\S+?)\\s*\\((.*?)\\)\\s*(?:VALUES|SELECT|WITH)\\b.*", Pattern.DOTALL);
    private static final Pattern UPDATE =
            Pattern.compile("(?i)UPDATE\\s+(\\S+)\\s+(?:\\w+\\s+)?SET\\s+(.*)", Pattern.DOTALL);

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: CREATE TABLE, GENERATED ALWAYS FOR EACH ROW ON UPDATE AS ROW CHANGE TIMESTAMP; message SQL0798N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        Matcher insert = INSERT.matcher(sql.withoutTexts());
        if (insert.matches()) {
            List<String> given = TableText.names(insert.group(2));
            for (String column : session.rowChangeColumns(Db2Catalog.plain(insert.group(1)))) {
                refuse(column, given.contains(column));
            }
            return;
        }
        Matcher update = UPDATE.matcher(sql.withoutTexts());
        if (update.matches()) {
            String sets = update.group(2).toUpperCase(Locale.ROOT).replaceAll("(?s)\\bWHERE\\b.*", "");
            for (String column : session.rowChangeColumns(Db2Catalog.plain(update.group(1)))) {
                refuse(
                        column,
                        Pattern.compile("(?:^|,)\\s*\"?" + column + "\"?\\s*=")
                                .matcher(sets)
                                .find());
            }
        }
    }

    private static void refuse(String column, boolean given) throws SQLException {
        if (given) {
            throw new SQLException(
                    "A value cannot be specified for column \"" + column + "\" which is defined as GENERATED ALWAYS.",
                    "428C9",
                    -798);
        }
    }
}
