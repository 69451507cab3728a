package org.apimmigrate.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.file.PrivateFiles;
import org.slf4j.LoggerFactory;

/** The log of one run: {@code <work-dir>/logs/<runId>-<command>.jsonl}, one JSON object on each line, or {@code .log} to read. */
public final class RunLog implements AutoCloseable {

    private final Path file;
    private final PrivateFileAppender appender;
    private final Logger root;

    private RunLog(Path file, PrivateFileAppender appender, Logger root) {
        this.file = file;
        this.appender = appender;
        this.root = root;
    }

    /** @param verbose writes the engine's debug lines, too */
    public static RunLog open(Path workDirectory, String runId, String command, boolean verbose, LogFormat format) {
        Path folder = workDirectory.resolve("logs");
        Path file = folder.resolve(runId + "-" + command + "." + format.extension());
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PrivateFileAppender appender;
        try {
            PrivateFiles.folder(folder);
            appender = new PrivateFileAppender(file, format.form(runId));
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "The work directory cannot be written",
                            folder.toString(),
                            FileReason.of(e),
                            "make it writable, or name another one with --work-dir DIR"),
                    e);
        }
        appender.setContext(context);
        appender.setName(file.getFileName().toString());
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        context.getLogger("org.apimmigrate").setLevel(verbose ? Level.DEBUG : Level.INFO);
        return new RunLog(file, appender, root);
    }

    public Path file() {
        return file;
    }

    /** Why some of it could not be written; empty when all of it was. */
    public Optional<IOException> failure() {
        return appender.failure();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
