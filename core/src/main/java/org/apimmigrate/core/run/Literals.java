package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.database.Dialect;

/** Puts values in the place of markers, as literals of the DBMS. Question marks inside quotes and comments are no markers. */
final class Literals {

    private Literals() {}

    static String fill(String sql, List<Object> values, Dialect dialect) {
        StringBuilder out = new StringBuilder(sql.length() + 64);
        int next = 0;
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '?') {
                if (next == values.size()) {
                    throw new IllegalArgumentException("more markers than values: " + sql);
                }
                out.append(dialect.literal(values.get(next++)));
                continue;
            }
            out.append(c);
        }
        if (next != values.size()) {
            throw new IllegalArgumentException("fewer markers than values: " + sql);
        }
        return out.toString();
    }
}
