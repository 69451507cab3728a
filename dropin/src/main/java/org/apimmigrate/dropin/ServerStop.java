package org.apimmigrate.dropin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a server that is stopped while the tool works: asks the tool to stop, lets its true result be written down, and
 * ends the process. The components that the tool has held back must not come up on databases that are half-way.
 */
final class ServerStop {

    /** The tool stops at a safe point when asked to; a long statement may have to end before. */
    private static final int GRACE_SECONDS = 120;
    /** What the tool calls an outcome that a person has to look at. */
    private static final int UNKNOWN = 8;

    private final ServerLog log;
    private final CountDownLatch recorded = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "apim-migrate stopper");
    private Process process;
    private boolean begun;
    private volatile int exitCode = UNKNOWN;

    ServerStop(ServerLog log) {
        this.log = log;
    }

    void arm() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the server is going down already: there is nobody left to hold back, so the tool is not to begin
            begun = true;
        }
    }

    /** True from when the server is being stopped; the tool is not started then. */
    synchronized boolean begun() {
        return begun;
    }

    /** From here on a stop of the server is a stop of this process first. */
    synchronized void watch(Process tool) {
        process = tool;
        if (begun) {
            ask();
        }
    }

    /** Returns only where the server continues; else the process ends here, once the result is written down. */
    void over(int code) {
        try {
            if (Runtime.getRuntime().removeShutdownHook(hook)) {
                return;
            }
        } catch (IllegalStateException e) {
            log.line("apim-migrate: the server was stopped meanwhile.", false);
        }
        exitCode = code;
        recorded.countDown();
        while (true) {
            try {
                // the hook ends the process; returning would let the next component start
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                // not even an interrupted start may continue
                continue;
            }
        }
    }

    private void stop() {
        synchronized (this) {
            begun = true;
            ask();
        }
        try {
            if (!recorded.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                log.line(
                        "apim-migrate: the tool is STILL WORKING, and was asked to stop at its next safe point."
                                + " apim-migrate status shows the state of the databases.",
                        false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // other hooks stop the framework, which waits for the very thread that is held back here
        Runtime.getRuntime().halt(exitCode);
    }

    /** On Windows this would end the batch file alone, and nobody would know any more what its Java is doing. */
    private void ask() {
        if (process != null && java.io.File.separatorChar == '/') {
            process.destroy();
        }
    }
}
