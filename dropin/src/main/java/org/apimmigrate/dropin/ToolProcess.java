package org.apimmigrate.dropin;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;

/** Runs the tool and waits for it, with its output in the server's log. A server that is stopped meanwhile stops the tool first. */
final class ToolProcess {

    /** The tool stops at a safe point when asked to; a long statement may have to end before. */
    private static final int GRACE_SECONDS = 120;

    private final ToolCall call;
    private final ServerLog log;

    ToolProcess(ToolCall call, ServerLog log) {
        this.call = call;
        this.log = log;
    }

    Outcome run() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(call.command());
        builder.directory(call.home());
        builder.redirectErrorStream(true);
        // options for the server's Java are not options for the tool's
        builder.environment().remove("JAVA_OPTS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
        Process process = builder.start();
        Thread stopper = new Thread(() -> stop(process), "apim-migrate stopper");
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            pass(process);
            return Outcome.ended(process.waitFor());
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            return Outcome.ended(130);
        } finally {
            release(stopper);
        }
    }

    private void pass(Process process) throws IOException {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.line(line, true);
            }
        }
    }

    private File nothing() {
        File unix = new File("/dev/null");
        return unix.exists() ? unix : new File("NUL");
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void release(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // the server is going down already, and the hook with it
            return;
        }
    }
}
