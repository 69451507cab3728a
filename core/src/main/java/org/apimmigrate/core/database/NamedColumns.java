package org.apimmigrate.core.database;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which columns a piece of SQL names, for a DBMS that keeps no more than the text: rather one too many than one too few. */
public final class NamedColumns {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern QUOTED = Pattern.compile("`((?:[^`]|``)+)`");

    private NamedColumns() {}

    /** Words that may be columns, in upper case. An expression of MySQL has all of them in back quotes. */
    public static Set<String> in(@Nullable String expression) {
        Set<String> names = new HashSet<>();
        if (expression == null) {
            return names;
        }
        String text = LITERAL.matcher(expression).replaceAll("''");
        Matcher matcher = (text.indexOf('`') >= 0 ? QUOTED : WORD).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(matcher.groupCount()).toUpperCase(Locale.ROOT));
        }
        return names;
    }

    /** Words of a body of statements, in upper case. */
    public static Set<String> inBody(String body) {
        Set<String> names = new HashSet<>();
        Matcher matcher = WORD.matcher(bare(body));
        while (matcher.find()) {
            names.add(matcher.group().toUpperCase(Locale.ROOT));
        }
        return names;
    }

    /** Does the body of a trigger take this column of the row that fires it? */
    public static boolean ofFiringRow(String body, String column) {
        return Pattern.compile(
                        "\\b(?:new|old)\\s*\\.\\s*[`\"]?" + Pattern.quote(column) + "(?![\\p{L}\\p{N}_$])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(bare(body))
                .find();
    }

    private static String bare(String body) {
        return LITERAL.matcher(COMMENT.matcher(body).replaceAll(" ")).replaceAll("''");
    }
}
