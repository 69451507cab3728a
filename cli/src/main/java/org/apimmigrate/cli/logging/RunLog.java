package org.apimmigrate.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.PrivateFiles;
import org.slf4j.LoggerFactory;

/** The log of one run: {@code <work-dir>/logs/<runId>-<command>.jsonl}, one JSON object on each line. */
public final class RunLog implements AutoCloseable {

    private final Path file;
    private final FileAppender<ILoggingEvent> appender;
    private final Logger root;

    private RunLog(Path file, FileAppender<ILoggingEvent> appender, Logger root) {
        this.file = file;
        this.appender = appender;
        this.root = root;
    }

    /** @param verbose writes the engine's debug lines, too */
    public static RunLog open(Path workDirectory, String runId, String command, boolean verbose) {
        Path file = workDirectory.resolve("logs").resolve(runId + "-" + command + ".jsonl");
        try {
            PrivateFiles.folder(file.getParent());
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "The work directory cannot be written",
                            file.getParent().toString(),
                            String.valueOf(e.getMessage()),
                            "make it writable, or name another one with --work-dir DIR"),
                    e);
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName(file.getFileName().toString());
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        context.getLogger("org.apimmigrate").setLevel(verbose ? Level.DEBUG : Level.INFO);
        return new RunLog(file, appender, root);
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
