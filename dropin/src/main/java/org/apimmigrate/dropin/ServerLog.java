package org.apimmigrate.dropin;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where the tool's output goes: java.util.logging, which the server bridges into its own log, and a file of its own beside it, as
 * that bridge may not stand yet so early in a start.
 */
final class ServerLog {

    private final Logger logger = Logger.getLogger("org.apimmigrate.dropin");
    private final PrintWriter file;

    ServerLog(File folder) {
        this.file = open(new File(folder, "apim-migrate.log"));
    }

    void line(String text, boolean good) {
        logger.log(good ? Level.INFO : Level.SEVERE, "{0}", text);
        if (file != null) {
            file.println(text);
            file.flush();
        }
    }

    void close() {
        if (file != null) {
            file.close();
        }
    }

    private PrintWriter open(File target) {
        try {
            Files.createDirectories(target.getParentFile().toPath());
            return new PrintWriter(Files.newBufferedWriter(
                    target.toPath(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            logger.log(Level.WARNING, "The log file " + target + " cannot be written", e);
            return null;
        }
    }
}
