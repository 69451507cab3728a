package org.apimmigrate.dropin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** Runs the tool and waits for it, with its output in the server's log. */
final class ToolProcess {

    /** Options for the server's Java are not options for the tool's. */
    private static final String[] OF_SERVERS_JAVA = {
        "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
    };

    private final ToolCall call;
    private final ServerLog log;

    ToolProcess(ToolCall call, ServerLog log) {
        this.call = call;
        this.log = log;
    }

    /** @throws IOException when it could not be started; whatever happens later is an outcome */
    Outcome run(ServerStop stop) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(call.command());
        builder.directory(call.home());
        for (String name : OF_SERVERS_JAVA) {
            builder.environment().remove(name);
        }
        builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
        // Not a pipe: asking a process to stop closes its pipes, and what it says last would be lost with them.
        // For the owner's eyes, as java.io.File would not make it: names of users and APIs are in it.
        File output = Files.createTempFile("apim-migrate-", ".out").toFile();
        try {
            builder.redirectErrorStream(true);
            builder.redirectOutput(output);
            if (stop.begun()) {
                throw new IOException("the server is being stopped");
            }
            Process process = builder.start();
            stop.watch(process);
            return new GrowingOutput(output, log).until(process);
        } finally {
            // one that cannot be deleted is no failure of the run
            output.delete();
        }
    }

    private File nothing() {
        File unix = new File("/dev/null");
        return unix.exists() ? unix : new File("NUL");
    }
}
