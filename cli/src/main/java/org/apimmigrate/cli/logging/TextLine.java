package org.apimmigrate.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.Instant;
import java.util.Locale;
import org.apimmigrate.core.text.Printable;
import org.apimmigrate.core.text.SecretMask;
import org.apimmigrate.core.text.Trace;

/** An event of the log as a line for people: time, level, run, thread, message; a failure has its trace below it. */
final class TextLine implements LogForm {

    private final String runId;

    TextLine(String runId) {
        this.runId = runId;
    }

    @Override
    public String of(ILoggingEvent event) {
        StringBuilder lines = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %-5s %s [%s] %s%n",
                Instant.ofEpochMilli(event.getTimeStamp()),
                event.getLevel(),
                runId,
                event.getThreadName(),
                Printable.line(SecretMask.mask(String.valueOf(event.getFormattedMessage())))));
        if (event.getThrowableProxy() instanceof ThrowableProxy known) {
            Trace.of(known.getThrowable())
                    .forEach(line ->
                            lines.append("    ").append(Printable.line(line)).append('\n'));
        }
        return lines.toString();
    }
}
