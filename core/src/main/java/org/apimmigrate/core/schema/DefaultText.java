package org.apimmigrate.core.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One spelling for column defaults, whatever the DBMS reports: {@code 'text'}, {@code 12}, {@code TRUE}, {@code CURRENT_TIMESTAMP}. */
public final class DefaultText {

    private static final Pattern CAST = Pattern.compile(
            "::[a-z \"_]+(\\(\\d+(,\\d+)?\\))?( (with|without) time zone)?(\\[])?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIXED_TEXT = Pattern.compile("[NnEe]?('(?:[^']|'')*')");
    private static final Pattern NOW = Pattern.compile(
            "(current_timestamp|now|localtimestamp|getdate|sysdate|systimestamp|current timestamp)\\s*(\\(\\s*\\d*\\s*\\))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern QUOTED_NUMBER = Pattern.compile("'([+-]?\\d+(\\.\\d+)?)'");
    private static final Set<String> NUMERIC =
            Set.of("SMALLINT", "INTEGER", "BIGINT", "TINYINT", "DECIMAL", "DOUBLE", "REAL", "NUMERIC");
    private static final Set<String> TEXT = Set.of("VARCHAR", "CHAR", "CLOB");
    private static final Set<String> YES = Set.of("TRUE", "1", "T");
    private static final Set<String> NO = Set.of("FALSE", "0", "F");

    private DefaultText() {}

    /**
     * @param reported as the DBMS reports it, or null
     * @param logicalType of the column
     * @return null for none and for NULL
     */
    public static @Nullable String clean(@Nullable String reported, String logicalType) {
        if (reported == null) {
            return null;
        }
        String text = unwrapped(
                CAST.matcher(unwrapped(reported.trim())).replaceFirst("").trim());
        Matcher quoted = PREFIXED_TEXT.matcher(text);
        if (quoted.matches()) {
            text = quoted.group(1);
        }
        if (text.equalsIgnoreCase("NULL")) {
            return null;
        }
        if (NOW.matcher(text).matches()) {
            return "CURRENT_TIMESTAMP";
        }
        if (NUMERIC.contains(logicalType)) {
            text = QUOTED_NUMBER.matcher(text).replaceFirst("$1");
        }
        if (TEXT.contains(logicalType) && NUMBER.matcher(text).matches()) {
            return "'" + text + "'";
        }
        if (logicalType.equals("BOOLEAN")) {
            String word = text.replace("'", "").toUpperCase(Locale.ROOT);
            if (YES.contains(word)) {
                return "TRUE";
            }
            if (NO.contains(word)) {
                return "FALSE";
            }
        }
        return text.startsWith("'") || text.matches("(?i)[bx]'.*") ? text : text.toUpperCase(Locale.ROOT);
    }

    private static String unwrapped(String text) {
        String inner = text;
        while (inner.startsWith("(") && inner.endsWith(")") && closesAtEnd(inner)) {
            inner = inner.substring(1, inner.length() - 1).trim();
        }
        return inner;
    }

    private static boolean closesAtEnd(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }
}
