package org.apimmigrate.cli.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Advice as an output shows it.
 *
 * @param text the words with the commands in them, each as {@link #line} writes it
 * @param commands the same commands, each as the list of its arguments
 */
public record TypedAdvice(String text, List<List<String>> commands) {

    public TypedAdvice {
        commands = commands.stream().map(List::copyOf).toList();
    }

    /** A piece of the text: words, or a whole command. */
    public record Piece(String text, boolean command) {}

    /** A command on one line for the shell of this machine. */
    public static String line(List<String> arguments) {
        return arguments.stream().map(TypedAdvice::quoted).collect(Collectors.joining(" "));
    }

    /** The commands as lines, the longest first: one may be the beginning of another. */
    public List<String> lines() {
        return commands.stream()
                .map(TypedAdvice::line)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text in reading order, with each command as a piece of its own. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = lines();
        int from = 0;
        while (from < text.length()) {
            int start = text.length();
            String found = null;
            for (String line : lines) {
                int place = text.indexOf(line, from);
                if (place >= 0 && place < start) {
                    start = place;
                    found = line;
                }
            }
            if (start > from) {
                pieces.add(new Piece(text.substring(from, start), false));
            }
            if (found != null) {
                pieces.add(new Piece(found, true));
                start += found.length();
            }
            from = start;
        }
        return pieces;
    }

    /** Text that has to be typed, so that a shell takes it as one argument and as nothing else. */
    private static String quoted(String text) {
        if (text.matches("[\\p{L}\\p{N}_./:@%+,~=\\\\-]+") && !(text.contains("\\") && !windows(text))) {
            return text;
        }
        if (windows(text) || text.chars().noneMatch(c -> "\"$`\\!".indexOf(c) >= 0)) {
            return '"' + text + '"';
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean windows(String text) {
        return text.matches("[A-Za-z]:\\\\.*") || text.startsWith("\\\\") || text.contains(".bat");
    }
}
