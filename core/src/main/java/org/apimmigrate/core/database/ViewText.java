package org.apimmigrate.core.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.database.ViewRules.Use;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a view names, for a DBMS that keeps the text and no list of columns. It writes every identifier of it in quotes, so
 * that a table and a column that both are there are taken to belong together: rather one view too many than one too few.
 */
final class ViewText {

    private final Pattern identifier;

    /** @param quote the character around identifiers */
    ViewText(char quote) {
        String q = Pattern.quote(String.valueOf(quote));
        this.identifier = Pattern.compile(q + "([^" + quote + "]+)" + q);
    }

    /** The wanted columns that the definition names; a view without a readable definition is one use of nothing known. */
    List<Use> uses(String view, @Nullable String definition, Map<String, Set<String>> wanted) {
        if (definition == null || definition.isBlank()) {
            return List.of(new Use(view, null, null));
        }
        Set<String> named = new HashSet<>();
        Matcher matcher = identifier.matcher(definition);
        while (matcher.find()) {
            named.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        List<Use> uses = new ArrayList<>();
        wanted.forEach((table, columns) -> {
            if (named.contains(table)) {
                for (String column : new TreeSet<>(columns)) {
                    if (named.contains(column)) {
                        uses.add(new Use(view, table, column));
                    }
                }
            }
        });
        return uses;
    }
}
