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

    private static final int WIDEST_LABEL = 60;
    private static final int NARROWEST_LABEL = 12;

    Activity at(long doneNow, long totalNow) {
        return new Activity(what, since, doneNow, totalNow);
    }

    String line(long now, int columns) {
        String numbers = total > 0
                ? String.format(Locale.ROOT, "  %,d of %,d  %3d %%  %s", done, total, done * 100 / total, times(now))
                : done > 0
                        ? String.format(Locale.ROOT, "  %,d  %s", done, duration(now - since))
                        : "  " + duration(now - since);
        int room = Math.max(NARROWEST_LABEL, Math.min(WIDEST_LABEL, columns - numbers.length() - 3));
        String label = what.length() > room ? what.substring(0, room - 1) + "\u2026" : what;
        return "  " + String.format(Locale.ROOT, "%-" + Math.min(room, 34) + "s", label) + numbers;
    }

    /** What remains is only told once it can be known: from a rate that was watched for some seconds. */
    private String times(long now) {
        long elapsed = now - since;
        String remaining = elapsed >= RATE_MILLIS && done > 0 && done < total
                ? ", about " + duration(elapsed * (total - done) / done) + " left"
                : "";
        return duration(elapsed) + remaining;
    }

    /** Seconds below two minutes, then minutes and seconds. */
    static String duration(long millis) {
        long seconds = TimeUnit.MILLISECONDS.toSeconds(Math.max(0, millis));
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
