package org.apimmigrate.dropin;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where the tool's output goes: java.util.logging, which the server bridges into its own log, and a file of its own next to it, as
 * that bridge may not work yet so early in a start. Neither reaches the console of a real server, so what a person at the console has
 * to know goes to standard error, too (facts/real-servers.md#after-this-tools-migration).
 */
final class ServerLog {

    private final Logger logger = Logger.getLogger("org.apimmigrate.dropin");
    private final File target;
    private final PrintStream console;
    private final PrintWriter file;

    /** @param console standard error of the server's process */
    ServerLog(File folder, PrintStream console) {
        this.target = new File(folder, "apim-migrate.log");
        this.console = console;
        this.file = open(target);
    }

    /** The file of its own; it may not exist where it could not be written. */
    File target() {
        return target;
    }

    /** A line for the log and for whoever looks at the console. */
    void announce(String text, boolean good) {
        line(text, good);
        console.println(text);
        console.flush();
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

    private PrintWriter open(File whole) {
        try {
            Files.createDirectories(whole.getParentFile().toPath());
            return new PrintWriter(Files.newBufferedWriter(
                    whole.toPath(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            logger.log(Level.WARNING, "The log file " + whole + " cannot be written", e);
            return null;
        }
    }
}
