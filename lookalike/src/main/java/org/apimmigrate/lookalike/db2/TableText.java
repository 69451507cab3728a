package org.apimmigrate.lookalike.db2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Sql;

/**
 * A CREATE TABLE statement taken apart.
 *
 * @param name as the catalog has it
 * @param columns by name, in order
 * @param keys columns of each primary and unique key
 */
public record TableText(String name, Map<String, StoredColumn> columns, List<List<String>> keys) {

    private static final Pattern CREATE =
            Pattern.compile("CREATE TABLE (\\S+)\\s*\\((.*)\\)[^)]*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile(
            "(?:CONSTRAINT \\S+ )?(?:PRIMARY KEY|UNIQUE) ?\\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OTHER =
            Pattern.compile("(?:CONSTRAINT|FOREIGN KEY|CHECK)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Empty for any other statement. */
    public static Optional<TableText> of(Sql sql) {
        return sql.matching(CREATE).map(TableText::of);
    }

    private static TableText of(Matcher create) {
        Map<String, StoredColumn> columns = new LinkedHashMap<>();
        List<List<String>> keys = new ArrayList<>();
        for (String part : parts(create.group(2))) {
            Matcher key = KEY.matcher(part);
            if (key.matches()) {
                keys.add(names(key.group(1)));
            } else if (!OTHER.matcher(part).matches()) {
                int blank = part.indexOf(' ');
                String column = Db2Catalog.plain(part.substring(0, blank));
                columns.put(column, StoredColumn.ofDefinition(part.substring(blank + 1)));
                if (part.toUpperCase(Locale.ROOT).contains(" PRIMARY KEY")) {
                    keys.add(List.of(column));
                }
            }
        }
        return new TableText(Db2Catalog.plain(create.group(1)), columns, keys);
    }

    /** Names of columns between commas, without their direction. */
    public static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String each : list.split(",")) {
            names.add(Db2Catalog.plain(each.strip().replaceFirst("(?i) (?:ASC|DESC)$", "")));
        }
        return names;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
