package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** A large object is not compared, not sorted or grouped by, and no DISTINCT is of it. */
public final class LargeObjectUses implements Rule<OracleSession> {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern WHERE = Pattern.compile("(?is)^UPDATE\\b.*?(?=\\bWHERE\\b|$)");

    @Override
    public String source() {
        return "Oracle 19c, SecureFiles and Large Objects Developer's Guide: SQL Semantics and LOBs, unsupported use; message ORA-00932";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        String text = sql.withoutTexts();
        if (sql.isDdl()) {
            return;
        }
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toUpperCase(Locale.ROOT)).results().forEach(found -> words.add(found.group()));
        Set<String> large = new HashSet<>();
        Set<String> small = new HashSet<>();
        for (Map.Entry<String, Map<String, Boolean>> table :
                session.columns().largeObjects().entrySet()) {
            if (words.contains(table.getKey())) {
                table.getValue().forEach((column, isLarge) -> (isLarge ? large : small).add(column));
            }
        }
        large.removeAll(small);
        large.retainAll(words);
        // what UPDATE sets is no comparison
        String compared = WHERE.matcher(text).replaceFirst("");
        for (String column : large) {
            if (refused(column).matcher(compared).find()) {
                throw new SQLException(
                        "ORA-00932: inconsistent datatypes: expected - got LOB: " + column, "42000", 932);
            }
        }
    }

    private static Pattern refused(String column) {
        String name = "(?:\\w+\\.)?\"?" + column + "\"?";
        String comparison = "(?:=|<>|!=|\\^=|<=?|>=?)";
        return Pattern.compile("(?is)(?<![\\w.(])" + name + "\\s*(?:" + comparison + "|\\b(?:NOT\\s+)?IN\\s*\\()|"
                + comparison + "\\s*" + name
                + "(?![\\w.])|\\b(?:ORDER|GROUP) BY\\s+(?:[\\w., \"]+,\\s*)?" + name
                + "(?![\\w.])|\\bSELECT DISTINCT\\s+(?:[\\w., \"]+,\\s*)?"
                + name + "(?![\\w.])");
    }
}
