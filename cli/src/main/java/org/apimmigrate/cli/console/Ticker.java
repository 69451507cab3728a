package org.apimmigrate.cli.console;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has the console show every second that the command still works. Closing ends it. */
public final class Ticker implements AutoCloseable {

    private static final long EVERY_MILLIS = 1_000;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "apim-migrate ticker");
        thread.setDaemon(true);
        return thread;
    });

    private Ticker() {}

    public static Ticker of(Console console) {
        Ticker ticker = new Ticker();
        ticker.executor.scheduleWithFixedDelay(console::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return ticker;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
