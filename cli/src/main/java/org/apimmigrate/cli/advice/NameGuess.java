package org.apimmigrate.cli.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a person may have meant who has mistyped a name. */
public final class NameGuess {

    private static final int MOST = 3;

    /** One change for so many characters. */
    private static final int CHARACTERS_OF_A_MISTAKE = 3;

    private NameGuess() {}

    /** Up to three known names, the nearest first; empty where none is near. Case is no difference. */
    public static List<String> of(String given, Collection<String> known) {
        String wanted = given.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int far = Math.max(1, wanted.length() / CHARACTERS_OF_A_MISTAKE);
        return known.stream()
                .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= far)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** {@code did you mean a or b?}, else the other words. */
    public static String question(String given, Collection<String> known, String otherwise) {
        List<String> near = of(given, known);
        return near.isEmpty() ? otherwise : "did you mean " + String.join(" or ", near) + "?";
    }

    private record Near(String name, int distance) {}

    /** How many characters have to be changed, added or removed. The beginning or a part of a name is near to it. */
    private static int distance(String one, String other) {
        if (one.length() >= CHARACTERS_OF_A_MISTAKE && (other.startsWith(one) || other.contains(one))) {
            return 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
