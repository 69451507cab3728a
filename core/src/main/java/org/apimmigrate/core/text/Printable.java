package org.apimmigrate.core.text;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The one rule for text from data at an output. Names of APIs, paths and messages of servers come from anybody; a control character in
 * them could move the cursor, end the line, turn the direction of writing, or start a formula. Such a character is written as its number:
 * {@code \u001b}. Letters of every script stay as they are.
 */
public final class Printable {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Begins a formula in a spreadsheet, also behind blanks and in the wide forms of East Asian scripts. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

    /** Where a spreadsheet separates cells by semicolons, what follows one is a cell of its own. */
    private static final Pattern FORMULA_IN_CELL = Pattern.compile("(;\\s*)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private Printable() {}

    /** Text on one line: a line break in it is written as {@code \n}. */
    public static String line(String text) {
        return escaped(text, Printable::obeyed);
    }

    /** Text of this tool's own on several lines: line breaks and tabs stay, all else is as in {@link #line}. */
    public static String block(String text) {
        return escaped(text, c -> c != '\n' && c != '\t' && obeyed(c));
    }

    /** JSON text that means the same and holds no character that a terminal would obey. Line breaks between its tokens stay. */
    public static String json(String json) {
        return escaped(json, c -> c >= 0x7f && obeyed(c));
    }

    /** The text of a cell in a CSV file; {@link Csv} quotes it. A spreadsheet shows it and never calculates it. */
    public static String cell(String text) {
        String safe = line(text);
        if (FORMULA.matcher(text).find() || FORMULA.matcher(safe).find()) {
            safe = "'" + safe;
        }
        return FORMULA_IN_CELL.matcher(safe).replaceAll("$1'");
    }

    /** Would a terminal, a browser or an editor do something else with it than show it? */
    private static boolean obeyed(int c) {
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return false; // Persian, Indic scripts and emoji need them
        }
        if ((c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) {
            return true; // no characters at all
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escaped(String text, IntPredicate obeyed) {
        if (text.codePoints().noneMatch(obeyed)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (!obeyed.test(c)) {
                shown.appendCodePoint(c);
            } else if (c == '\n') {
                shown.append("\\n");
            } else if (c == '\r') {
                shown.append("\\r");
            } else if (c == '\t') {
                shown.append("\\t");
            } else {
                for (char unit : Character.toChars(c)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return shown.toString();
    }
}
