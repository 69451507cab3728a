package org.apimmigrate.definition.reference.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tabs in the indentation of YAML, where they are not allowed. */
final class Tabs {

    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]*\\t[ \\t]*");

    private Tabs() {}

    /** The text with two spaces for each tab in an indentation; the same text where there are none. */
    static String replaced(String text) {
        return INDENTATION
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace("\t", "  ")));
    }
}
