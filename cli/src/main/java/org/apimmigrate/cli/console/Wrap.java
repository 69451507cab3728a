package org.apimmigrate.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks, so that no line is longer than the screen; a single word may be. */
public final class Wrap {

    private Wrap() {}

    /**
     * The lines of a text behind a mark; the second and further lines stand under the first.
     *
     * @param mark such as a number or a dash, with the blanks around it
     * @param width longest line, the mark included
     */
    public static List<String> hanging(String mark, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(mark);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(mark.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
