package org.apimmigrate.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.text.Printable;
import org.apimmigrate.core.text.SecretMask;
import org.apimmigrate.core.text.Trace;
import org.jspecify.annotations.Nullable;

/** An event of the log as one line of JSON: without secrets, and without characters that a terminal would obey. */
final class JsonLine implements LogForm {

    private final ObjectMapper mapper = new ObjectMapper();
    private final String runId;

    JsonLine(String runId) {
        this.runId = runId;
    }

    @Override
    public String of(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("timestamp", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("runId", runId);
        line.put("level", event.getLevel().toString());
        line.put("threadName", event.getThreadName());
        line.put("loggerName", event.getLoggerName());
        line.put("formattedMessage", SecretMask.mask(String.valueOf(event.getFormattedMessage())));
        IThrowableProxy proxy = event.getThrowableProxy();
        if (proxy instanceof ThrowableProxy known) {
            put(line, known.getThrowable());
        }
        try {
            return Printable.json(mapper.writeValueAsString(line)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written", e);
        }
    }

    private static void put(Map<String, Object> line, Throwable thrown) {
        Map<String, Object> throwable = new LinkedHashMap<>();
        throwable.put("className", thrown.getClass().getName());
        throwable.put("message", Trace.message(thrown));
        throwable.put("trace", Trace.of(thrown));
        line.put("throwable", throwable);
        SqlFailure failed = statement(thrown);
        if (failed != null) {
            line.put("statement", failed.sql());
            line.put("database", failed.database());
        }
    }

    /** The statement that failed; the first of a chain of causes. */
    private static @Nullable SqlFailure statement(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 50; t = t.getCause(), depth++) {
            if (t instanceof SqlFailure failed) {
                return failed;
            }
        }
        return null;
    }
}
