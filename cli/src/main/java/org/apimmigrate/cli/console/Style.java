package org.apimmigrate.cli.console;

/** Colour, never the only carrier of meaning. */
public enum Style {
    GOOD("32"),
    BAD("1;31"),
    CARE("33"),
    STRONG("1"),
    FAINT("2");

    /** The name of what ends a colour. */
    static final String END = "END";

    private final String sequence;

    Style(String sequence) {
        this.sequence = sequence;
    }

    /** What a terminal obeys, for the name of a style or {@link #END}. */
    static String sequence(String name) {
        return "\u001b[" + (name.equals(END) ? "0" : valueOf(name).sequence) + "m";
    }
}
