package org.apimmigrate.cli.console;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.apimmigrate.core.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * What is being done: on a terminal one line that is written over, elsewhere a plain line now and then, for those who read a log. As long
 * as something is done there are never more than {@value #SILENCE_MILLIS} milliseconds without a sign of life.
 */
final class ProgressLine {

    /** Nobody should have to wonder for longer whether it still works. */
    static final long SILENCE_MILLIS = 5_000;

    private static final long REDRAW_MILLIS = 100;

    private final PrintStream stream;
    private final boolean moving;
    private final int columns;
    private final boolean silent;
    private final LongSupplier clock;
    private @Nullable Activity activity;
    private long lastDrawn;
    private long lastLine;
    private boolean drawn;

    /** @param clock milliseconds that never go back */
    ProgressLine(PrintStream stream, boolean moving, int columns, boolean silent, LongSupplier clock) {
        this.stream = stream;
        this.moving = moving;
        this.columns = columns;
        this.silent = silent;
        this.clock = clock;
        this.lastLine = clock.getAsLong();
    }

    /** @param total -1 while unknown */
    void show(String what, long done, long total) {
        long now = clock.getAsLong();
        Activity before = activity;
        boolean same = before != null && before.what().equals(what);
        activity = new Activity(what, before != null && same ? before.since() : now, done, total);
        if (silent) {
            return;
        }
        if (!moving) {
            lineIfDue(now);
        } else if (!same || done == total || now - lastDrawn >= REDRAW_MILLIS) {
            draw(now);
        }
    }

    /** Some time has passed; called again and again while a command runs. */
    void tick() {
        if (silent || activity == null) {
            return;
        }
        if (moving) {
            draw(clock.getAsLong());
        } else {
            lineIfDue(clock.getAsLong());
        }
    }

    /** Nothing is done any more: a person is asked, or the result is printed. */
    void idle() {
        clear();
        activity = null;
    }

    /** Removes the moving line, so that another line can be printed. */
    void clear() {
        lastLine = clock.getAsLong();
        if (drawn) {
            stream.print("\r\u001b[K");
            drawn = false;
        }
    }

    private void draw(long now) {
        lastDrawn = now;
        String line = text(now);
        stream.print("\r\u001b[K" + (line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1))));
        stream.flush();
        drawn = true;
    }

    private void lineIfDue(long now) {
        if (now - lastLine >= SILENCE_MILLIS) {
            lastLine = now;
            stream.println(text(now));
        }
    }

    private String text(long now) {
        Activity shown = activity;
        return shown == null ? "" : Printable.line(shown.line(now, columns));
    }
}
