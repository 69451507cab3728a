package org.apimmigrate.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.cli.advice.TypedAdvice;

/** Breaks text at blanks, so that no line is longer than the screen; a single word may be, and so may a command, which is never broken. */
public final class Wrap {

    private Wrap() {}

    /**
     * The lines of a text behind a mark; the second and further lines are under the first.
     *
     * @param mark such as a number or a dash, with the blanks around it
     * @param width longest line, the mark included
     */
    public static List<String> hanging(String mark, String text, int width) {
        return hanging(mark, new TypedAdvice(text, List.of()), width);
    }

    /** The same for an advice, whose commands stay whole. */
    public static List<String> hanging(String mark, TypedAdvice advice, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(mark);
        boolean empty = true;
        for (String word : words(advice)) {
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

    /** What must stay together: words, and commands with the signs that touch them. */
    private static List<String> words(TypedAdvice advice) {
        List<String> words = new ArrayList<>();
        boolean open = false;
        for (TypedAdvice.Piece piece : advice.pieces()) {
            if (piece.command()) {
                open = append(words, piece.text(), open);
                continue;
            }
            String text = piece.text();
            open = open && !Character.isWhitespace(text.charAt(0));
            for (String word : text.strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    append(words, word, open);
                }
                open = false;
            }
            open = !Character.isWhitespace(text.charAt(text.length() - 1));
        }
        return words;
    }

    /** @param open does it touch the word before it; true, as a command may be touched by what follows it */
    private static boolean append(List<String> words, String word, boolean open) {
        if (open && !words.isEmpty()) {
            words.set(words.size() - 1, words.get(words.size() - 1) + word);
        } else {
            words.add(word);
        }
        return true;
    }
}
