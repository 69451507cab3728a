package org.apimmigrate.lookalike.db2.rule;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.db2.Db2Catalog;
import org.apimmigrate.lookalike.db2.Db2Session;

/**
 * A table that deletes of another reach by more than one path has the same rule on all of them, and that is not SET NULL. Two tables that
 * refer to each other do not both cascade, and a table that refers to itself cascades or does nothing.
 */
public final class DeleteConnected implements Rule<Db2Session> {

    private static final Pattern ADD = Pattern.compile(
            "ALTER TABLE (\\S+) ADD (?:CONSTRAINT (\\S+) )?FOREIGN KEY \\(.*?\\) REFERENCES (\\S+) \\(.*?\\)(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ON_DELETE =
            Pattern.compile("ON DELETE (CASCADE|SET NULL|RESTRICT|NO ACTION)", Pattern.CASE_INSENSITIVE);
    private static final String CASCADE = "CASCADE";
    private static final String SET_NULL = "SET NULL";

    private record Key(String child, String parent, String rule) {}

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: CREATE TABLE, referential-constraint, rules on delete-connected tables; messages SQL0632N and SQL0633N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        Optional<Matcher> add = sql.matching(ADD);
        if (add.isEmpty()) {
            return;
        }
        Matcher rule = ON_DELETE.matcher(add.get().group(4));
        String onDelete = rule.find() ? rule.group(1).toUpperCase(Locale.ROOT) : "NO ACTION";
        String child = Db2Catalog.plain(add.get().group(1));
        String parent = Db2Catalog.plain(add.get().group(3));
        if (!onDelete.equals(CASCADE) && !onDelete.equals(SET_NULL)) {
            return;
        }
        List<Key> keys = keys(session);
        keys.add(new Key(child, parent, onDelete));
        if (child.equals(parent) && onDelete.equals(SET_NULL)) {
            throw refused(child, -633);
        }
        for (String ancestor : ancestors(child, keys)) {
            Set<String> rules = rulesFrom(ancestor, child, keys);
            int paths = pathsFrom(ancestor, child, keys);
            boolean cycle = ancestor.equals(child) && !child.equals(parent);
            if (cycle || (paths > 1 && (rules.size() > 1 || rules.contains(SET_NULL)))) {
                throw refused(child, -632);
            }
        }
    }

    /** Those that cascade or set NULL. The engine's views have no keys, so they are joined here. */
    private static List<Key> keys(Db2Session session) throws SQLException {
        Map<String, String> tables = new HashMap<>();
        for (String line : session.catalog()
                .engineTexts("SELECT CONSTRAINT_NAME || ' ' || TABLE_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " WHERE TABLE_SCHEMA = 'PUBLIC'")) {
            String[] parts = line.split(" ", 2);
            tables.put(parts[0], parts[1]);
        }
        List<Key> keys = new ArrayList<>();
        for (String line : session.catalog()
                .engineTexts("SELECT CONSTRAINT_NAME || ' ' || UNIQUE_CONSTRAINT_NAME || ' ' || DELETE_RULE"
                        + " FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = 'PUBLIC'"
                        + " AND DELETE_RULE IN ('CASCADE', 'SET NULL')")) {
            String[] parts = line.split(" ", 3);
            keys.add(new Key(
                    Objects.requireNonNull(tables.get(parts[0])),
                    Objects.requireNonNull(tables.get(parts[1])),
                    parts[2]));
        }
        return keys;
    }

    /** Tables whose deletes reach the child: over cascades, and any rule at the end. */
    private static Set<String> ancestors(String child, List<Key> keys) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>();
        keys.stream().filter(key -> key.child().equals(child)).forEach(key -> open.add(key.parent()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                keys.stream()
                        .filter(key -> key.child().equals(next) && key.rule().equals(CASCADE))
                        .forEach(key -> open.add(key.parent()));
            }
        }
        return found;
    }

    private static Set<String> rulesFrom(String ancestor, String child, List<Key> keys) {
        Set<String> rules = new HashSet<>();
        for (Key key : keys) {
            if (key.child().equals(child)
                    && (key.parent().equals(ancestor)
                            || ancestors(key.parent(), cascades(keys)).contains(ancestor))) {
                rules.add(key.rule());
            }
        }
        return rules;
    }

    private static int pathsFrom(String ancestor, String child, List<Key> keys) {
        Map<String, Integer> known = new HashMap<>();
        int paths = 0;
        for (Key key : keys) {
            if (key.child().equals(child)) {
                paths += key.parent().equals(ancestor) ? 1 : cascadePaths(ancestor, key.parent(), keys, known);
            }
        }
        return paths;
    }

    private static int cascadePaths(String ancestor, String child, List<Key> keys, Map<String, Integer> known) {
        Integer before = known.get(child);
        if (before != null) {
            return before;
        }
        known.put(child, 0);
        int paths = 0;
        for (Key key : keys) {
            if (key.child().equals(child) && key.rule().equals(CASCADE)) {
                paths += key.parent().equals(ancestor) ? 1 : cascadePaths(ancestor, key.parent(), keys, known);
            }
        }
        known.put(child, paths);
        return paths;
    }

    private static List<Key> cascades(List<Key> keys) {
        return keys.stream().filter(key -> key.rule().equals(CASCADE)).toList();
    }

    private static SQLException refused(String child, int code) {
        return new SQLException(
                "FOREIGN KEY is not valid because the table \"" + child
                        + "\" cannot be defined as a dependent because of delete rules.",
                "42915",
                code);
    }
}
