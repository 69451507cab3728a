package org.apimmigrate.dropin;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** The file that the tool writes to, passed on line by line for as long as the tool works. */
final class GrowingOutput {

    private static final int LOOK_MILLIS = 100;
    private static final int BUFFER = 8192;

    private final File file;
    private final ServerLog log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    GrowingOutput(File file, ServerLog log) {
        this.file = file;
        this.log = log;
    }

    /** Waits for the process. Output that cannot be read is reported and changes nothing about how the tool ends. */
    Outcome until(Process process) {
        try (InputStream in = Files.newInputStream(file.toPath())) {
            boolean ended;
            do {
                ended = ended(process);
                pass(in);
            } while (!ended);
            if (line.size() > 0) {
                endOfLine();
            }
        } catch (IOException e) {
            log.line("apim-migrate: the output of the tool cannot be read, it continues: " + e, false);
        }
        while (!ended(process)) {
            continue;
        }
        return Outcome.ended(process.exitValue());
    }

    /** An interrupted start makes no difference to what the tool does to the databases. */
    private static boolean ended(Process process) {
        try {
            return process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void pass(InputStream in) throws IOException {
        byte[] bytes = new byte[BUFFER];
        for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
            for (int i = 0; i < read; i++) {
                if (bytes[i] == '\n') {
                    endOfLine();
                } else if (bytes[i] != '\r') {
                    line.write(bytes[i]);
                }
            }
        }
    }

    private void endOfLine() throws IOException {
        // the start scripts have the tool write UTF-8
        String text = line.toString("UTF-8");
        line.reset();
        log.line(text, true);
    }
}
