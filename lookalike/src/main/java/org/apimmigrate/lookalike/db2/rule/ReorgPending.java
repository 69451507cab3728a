package org.apimmigrate.lookalike.db2.rule;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.db2.Db2Catalog;
import org.apimmigrate.lookalike.db2.Db2Session;

/**
 * After a column was dropped, or its type or nullability changed, the table waits for REORG TABLE: its rows cannot be changed, nor read by an
 * index. (Here they cannot be read at all, since nobody knows beforehand whether an index will be used.) Three units of work may make such
 * changes before it, and the type of a column may change once. A longer VARCHAR is none of them.
 */
public final class ReorgPending implements Rule<Db2Session> {

    private static final int LIMIT = 3;

    private static final String NAME = "(?:\\w+\\.)?(\"?\\w+\"?)";
    private static final Pattern ALTER = Pattern.compile(
            "ALTER TABLE " + NAME
                    + " (?:DROP COLUMN (\\S+)|ALTER (?:COLUMN )?(\\S+) (?:(SET|DROP) NOT NULL|SET DATA TYPE (.*)))(?: RESTRICT| CASCADE)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern USES = Pattern.compile("(?i)\\b(?:FROM|JOIN|UPDATE|INTO)\\s+" + NAME + "(?!\\w)");
    private static final Pattern NEW_INDEX =
            Pattern.compile("(?i)CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+\\S+\\s+ON\\s+" + NAME + ".*", Pattern.DOTALL);
    private static final Pattern NEW_KEY = Pattern.compile(
            "(?i)ALTER TABLE " + NAME + " ADD (?:CONSTRAINT \\S+ )?(?:UNIQUE|PRIMARY|FOREIGN|CHECK)\\b.*",
            Pattern.DOTALL);
    private static final Pattern VARCHAR = Pattern.compile("(?i)VARCHAR\\s*\\((\\d+)\\)");

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: ALTER TABLE, notes on REORG-recommended operations; messages SQL0668N and SQL20054N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        Set<String> pending = session.reorgPending();
        if (pending.isEmpty()) {
            return;
        }
        Optional<Alteration> alteration = alteration(sql, session);
        if (alteration.isPresent()) {
            alter(alteration.get(), pending, session);
            return;
        }
        for (Pattern form : List.of(NEW_INDEX, NEW_KEY)) {
            Optional<Matcher> defined = sql.matching(form);
            if (defined.isPresent()) {
                refuse(Db2Catalog.plain(defined.get().group(1)), pending);
            }
        }
        if (!sql.isDdl()) {
            Matcher uses = USES.matcher(sql.withoutTexts());
            while (uses.find()) {
                refuse(Db2Catalog.plain(uses.group(1)), pending);
            }
        }
    }

    private static void refuse(String table, Set<String> pending) throws SQLException {
        if (pending.contains(table)) {
            throw new SQLException(
                    "Operation not allowed for reason code \"7\" on table \"" + table + "\".", "57016", -668);
        }
    }

    private static void alter(Alteration alteration, Set<String> pending, Db2Session session) throws SQLException {
        String table = alteration.table();
        if (!pending.contains(table)) {
            return;
        }
        int alters = Integer.parseInt(session.catalog()
                .engineTexts("SELECT ALTERS FROM LOOKALIKE.REORG WHERE TABLE_NAME = ?", table)
                .get(0));
        boolean typeAgain = alteration.ofType()
                && session.catalog()
                        .engineTexts("SELECT TYPES FROM LOOKALIKE.REORG WHERE TABLE_NAME = ?", table)
                        .get(0)
                        .contains("<" + alteration.column() + ">");
        if (typeAgain || (alters >= LIMIT && !session.isAltered(table))) {
            throw new SQLException(
                    "The table \"" + table + "\" is in an invalid state for the operation. Reason code = \"23\".",
                    "55019",
                    -20054);
        }
    }

    /** The change that a statement is going to make, if it is one after which a table waits for REORG. */
    public static Optional<Alteration> alteration(Sql sql, Db2Session session) throws SQLException {
        Optional<Matcher> found = sql.matching(ALTER);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Matcher m = found.get();
        String table = Db2Catalog.plain(m.group(1));
        String column = Db2Catalog.plain(m.group(2) == null ? m.group(3) : m.group(2));
        boolean ofType = m.group(5) != null;
        return ofType && isLonger(table, column, m.group(5), session)
                ? Optional.empty()
                : Optional.of(new Alteration(table, column, ofType));
    }

    private static boolean isLonger(String table, String column, String type, Db2Session session) throws SQLException {
        Matcher varchar = VARCHAR.matcher(type);
        if (!varchar.find()) {
            return false;
        }
        List<String> now = session.catalog()
                .engineTexts(
                        "SELECT CHARACTER_MAXIMUM_LENGTH FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC'"
                                + " AND DATA_TYPE = 'CHARACTER VARYING' AND TABLE_NAME = ? AND COLUMN_NAME = ?",
                        table,
                        column);
        return !now.isEmpty() && Long.parseLong(now.get(0)) <= Long.parseLong(varchar.group(1));
    }

    /**
     * A change after which a table waits for REORG.
     *
     * @param table as the catalog has it
     * @param column as the catalog has it
     * @param ofType does it change the type of the column
     */
    public record Alteration(String table, String column, boolean ofType) {}
}
