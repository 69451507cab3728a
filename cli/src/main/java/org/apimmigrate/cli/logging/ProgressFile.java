package org.apimmigrate.cli.logging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code <work-dir>/progress.json}: what the command is doing now, for scripts that watch it. A reader always sees a whole document. One
 * that cannot be written is noted in the log and changes nothing about the command.
 */
public final class ProgressFile implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFile.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Path file;
    private final Clock clock;
    private final String runId;
    private final String command;
    private final Instant begun;
    private String phase = "";
    private @Nullable String step;
    private @Nullable String database;
    private @Nullable String activity;
    private @Nullable Instant since;
    private @Nullable String waitingFor;
    private long done;
    private long total = -1;
    private Instant written = Instant.EPOCH;
    private boolean broken;

    public ProgressFile(Path workDirectory, Clock clock, String runId, String command) {
        this.file = workDirectory.resolve("progress.json");
        this.clock = clock;
        this.runId = runId;
        this.command = command;
        this.begun = clock.instant();
        write(true, null);
    }

    @Override
    public synchronized void phase(String name) {
        phase = name;
        step = null;
        database = null;
        begin(name);
        write(true, null);
    }

    @Override
    public synchronized void stepStarted(StepId id, Role role) {
        step = id.id();
        database = role.id();
        begin(id.title());
        write(true, null);
    }

    @Override
    public synchronized void progress(String what, long doneNow, long totalNow) {
        boolean other = !what.equals(activity);
        if (other) {
            begin(what);
        }
        done = doneNow;
        total = totalNow;
        waitingFor = null;
        write(other, null);
    }

    @Override
    public synchronized void waiting(String why) {
        waitingFor = why;
        write(true, null);
    }

    /** The command has ended with this exit code. */
    public synchronized void ended(int exitCode) {
        write(true, exitCode);
    }

    private void begin(String what) {
        activity = what;
        since = clock.instant();
        done = 0;
        total = -1;
        waitingFor = null;
    }

    private void write(boolean now, @Nullable Integer exitCode) {
        Instant time = clock.instant();
        if (broken || !now && time.isBefore(written.plus(BETWEEN))) {
            return;
        }
        written = time;
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = json.createObjectNode()
                .put("runId", runId)
                .put("command", command)
                .put("startedAt", begun.toString())
                .put("updatedAt", time.toString())
                .put("state", exitCode == null ? "running" : "ended")
                .put("phase", phase)
                .put("step", step)
                .put("database", database)
                .put("activity", activity)
                .put("since", since == null ? null : since.toString())
                .put("done", done)
                .put("total", total < 0 ? null : Long.valueOf(total))
                .put("waitingFor", waitingFor)
                .put("exitCode", exitCode);
        try {
            PrivateFiles.replace(file, json.writeValueAsBytes(node));
        } catch (IOException e) {
            broken = true;
            LOG.warn("{} cannot be written, and is not written any more: {}", file, e.toString());
        }
    }
}
