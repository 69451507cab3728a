package org.apimmigrate.core.error;

import java.util.ArrayList;
import java.util.List;

/**
 * What an operator is to do: words, and among them commands as values. Each output writes the commands in its own way, so that they can be
 * copied whole and belong to the installation at hand.
 *
 * @param parts in reading order
 */
public record Advice(List<Part> parts) {

    private static final String PLACE = "{}";

    /** Words or a command. */
    public sealed interface Part permits Words, Command {}

    /** Text without a command in it. */
    public record Words(String text) implements Part {

        @Override
        public String toString() {
            return text;
        }
    }

    public Advice {
        parts = List.copyOf(parts);
    }

    /** Words only. Braces in them have no meaning. */
    public static Advice words(String text) {
        return new Advice(List.of(new Words(text)));
    }

    /**
     * Words with a place <code>{}</code> for each insert.
     *
     * @param inserts commands, advice, or anything else, which becomes words; an insert without a place is at the end
     */
    public static Advice of(String words, Object... inserts) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Object insert : inserts) {
            int place = words.indexOf(PLACE, from);
            String before = place < 0 ? words.substring(from) : words.substring(from, place);
            if (!before.isEmpty()) {
                parts.add(new Words(before));
            }
            from = place < 0 ? words.length() : place + PLACE.length();
            add(parts, insert);
        }
        if (from < words.length()) {
            parts.add(new Words(words.substring(from)));
        }
        return new Advice(parts);
    }

    /** This advice and then another. */
    public Advice then(Advice next) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Advice(all);
    }

    public List<Command> commands() {
        return parts.stream()
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .toList();
    }

    /** As the manual would write it, for a reader without an installation. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(text::append);
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    private static void add(List<Part> parts, Object insert) {
        if (insert instanceof Advice advice) {
            parts.addAll(advice.parts);
        } else if (insert instanceof Command command) {
            parts.add(command);
        } else {
            parts.add(new Words(String.valueOf(insert)));
        }
    }
}
