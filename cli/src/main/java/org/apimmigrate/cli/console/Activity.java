package org.apimmigrate.cli.console;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Something that takes time, as one line of at most the given width.
 *
 * @param what is done
 * @param since when it began, in milliseconds of the clock of {@link ProgressLine}
 * @param done of {@code total}; both count the same things
 * @param total -1 while unknown
 */
record Activity(String what, long since, long done, long total) {

    /** Before that, a rate says nothing about what remains. */
    private static final long RATE_MILLIS = 5_000;

    private static final String INDENT = "  ";
    private static final int WIDEST_LABEL = 60;
    private static final int NARROWEST_LABEL = 12;

    String line(long now, int columns) {
        String withoutRemaining = counted() + duration(now - since);
        String full = withoutRemaining + remaining(now);
        String numbers = room(full, columns) >= NARROWEST_LABEL ? full : withoutRemaining;
        int room = Math.max(NARROWEST_LABEL, Math.min(WIDEST_LABEL, room(numbers, columns)));
        String label = what.length() > room ? what.substring(0, room - 1) + "\u2026" : what;
        return INDENT + String.format(Locale.ROOT, "%-" + Math.min(room, 34) + "s", label) + numbers;
    }

    /** Columns that are left for the label. */
    private static int room(String numbers, int columns) {
        return columns - numbers.length() - INDENT.length() - 1;
    }

    private String counted() {
        if (total > 0) {
            return String.format(Locale.ROOT, "  %,d of %,d  %3d %%  ", done, total, done * 100 / total);
        }
        return done > 0 ? String.format(Locale.ROOT, "  %,d  ", done) : "  ";
    }

    /** What remains is said only once it can be known: from a rate that was watched for some seconds. */
    private String remaining(long now) {
        long elapsed = now - since;
        return elapsed >= RATE_MILLIS && done > 0 && done < total
                ? ", about " + duration(elapsed * (total - done) / done) + " left"
                : "";
    }

    /** Seconds below two minutes, minutes and seconds below two hours, then hours and minutes. */
    static String duration(long millis) {
        long seconds = TimeUnit.MILLISECONDS.toSeconds(Math.max(0, millis));
        if (seconds >= 7_200) {
            return seconds / 3_600 + " h " + seconds / 60 % 60 + " min";
        }
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
