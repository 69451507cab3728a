package org.apimmigrate.cli.console;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Progress of something countable: on a terminal one line that is written over, each number in its column; elsewhere a plain line at
 * some seconds, for those who read a log. No remaining time is shown: nothing here could know it.
 */
final class ProgressLine {

    private static final long REDRAW_MILLIS = 100;
    private static final long PLAIN_LINE_MILLIS = 10_000;
    private static final int LABEL = 34;

    private final PrintStream stream;
    private final boolean moving;
    private final int columns;
    private final boolean silent;
    private String label = "";
    private long lastDrawn;
    private boolean drawn;

    ProgressLine(PrintStream stream, boolean moving, int columns, boolean silent) {
        this.stream = stream;
        this.moving = moving;
        this.columns = columns;
        this.silent = silent;
    }

    /** @param total -1 while unknown */
    void show(String what, long done, long total) {
        if (silent) {
            return;
        }
        if (!what.equals(label)) {
            label = what;
            lastDrawn = moving ? 0 : now();
        }
        if (moving) {
            draw(what, done, total);
        } else {
            printNowAndThen(what, done, total);
        }
    }

    /** Takes the moving line away, so that another line can be printed. */
    void clear() {
        if (drawn) {
            stream.print("\r\u001b[K");
            drawn = false;
        }
    }

    private void draw(String what, long done, long total) {
        long now = now();
        if (now - lastDrawn < REDRAW_MILLIS && done != total) {
            return;
        }
        lastDrawn = now;
        String line = line(what, done, total);
        stream.print("\r\u001b[K" + (line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1))));
        stream.flush();
        drawn = true;
    }

    private void printNowAndThen(String what, long done, long total) {
        long now = now();
        if (now - lastDrawn >= PLAIN_LINE_MILLIS) {
            lastDrawn = now;
            stream.println(line(what, done, total));
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    private static String line(String what, long done, long total) {
        String name = what.length() > LABEL ? what.substring(0, LABEL) : what;
        return total > 0
                ? String.format(Locale.ROOT, "  %-34s %,12d of %,12d  %3d %%", name, done, total, done * 100 / total)
                : String.format(Locale.ROOT, "  %-34s %,12d", name, done);
    }
}
