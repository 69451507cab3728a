package org.apimmigrate.cli.console;

/** Colour, never the only carrier of meaning. */
public enum Style {
    GOOD("32"),
    BAD("1;31"),
    CARE("33"),
    STRONG("1"),
    FAINT("2");

    private final String sequence;

    Style(String sequence) {
        this.sequence = sequence;
    }

    String paint(String text) {
        return "\u001b[" + sequence + "m" + text + "\u001b[0m";
    }
}
