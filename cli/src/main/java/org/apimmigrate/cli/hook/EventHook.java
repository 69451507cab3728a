package org.apimmigrate.cli.hook;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.text.Printable;
import org.apimmigrate.core.text.SecretMask;
import org.jspecify.annotations.Nullable;

/**
 * Calls the operator's command at each phase, finding, pause and end. The run waits for the command at a phase, a pause and the end, and
 * never longer than {@link #PATIENCE}. Findings are given to it one after the other while the run continues. What fails is reported and
 * stops nothing.
 */
public final class EventHook implements RunListener {

    /** How long one call may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long the end of the run waits for findings that the command has not had yet. */
    private static final Duration FINDINGS_PATIENCE = Duration.ofSeconds(60);

    /** Failures that are reported one by one; the others are counted. */
    private static final int REPORTED = 3;

    private static final String VARIABLE = "APIM_MIGRATE_";

    private final HookCommand command;
    private final Duration patience;
    private final Duration findingsPatience;
    private final Map<String, String> common;
    private final Clock clock;
    private final Consumer<String> complain;
    private final ThreadPoolExecutor findings;
    private final AtomicInteger failures = new AtomicInteger();

    /**
     * @param command as a shell takes it
     * @param environment that of the tool
     * @param complain hears what fails
     */
    public EventHook(
            String command,
            Map<String, String> environment,
            Path folder,
            String runId,
            String tool,
            Clock clock,
            Consumer<String> complain) {
        this(new HookCommand(command, environment, folder), runId, tool, clock, complain, PATIENCE, FINDINGS_PATIENCE);
    }

    EventHook(
            HookCommand command,
            String runId,
            String tool,
            Clock clock,
            Consumer<String> complain,
            Duration patience,
            Duration findingsPatience) {
        this.command = command;
        this.patience = patience;
        this.findingsPatience = findingsPatience;
        this.common = Map.of(VARIABLE + "RUN_ID", runId, VARIABLE + "COMMAND", tool);
        this.clock = clock;
        this.complain = complain;
        this.findings = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "on-event");
            thread.setDaemon(true);
            return thread;
        });
        this.findings.allowCoreThreadTimeOut(true);
    }

    @Override
    public void phase(String name) {
        call(event("phase", Map.of("PHASE", name)));
    }

    @Override
    public void finding(Finding finding) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("CODE", finding.code().name());
        values.put("SEVERITY", finding.severity().id());
        values.put("BLOCKS", String.valueOf(finding.blocks()));
        values.put("DATABASE", finding.database().id());
        values.put("TENANT", finding.tenant() == null ? "" : finding.tenant());
        values.put("SUBJECT", finding.subject().kind() + " " + finding.subject().attributes());
        values.put("MESSAGE", finding.message());
        Map<String, String> event = event("finding", values);
        findings.execute(() -> call(event));
    }

    /** The run stops before this step, as it was asked to. */
    public void paused(String step) {
        call(event("pause", Map.of("STEP", step)));
    }

    /**
     * The run has ended. Waits for the findings first, for a bounded time.
     *
     * @param status as in the JSON document
     * @param verdict one line; empty where the command comes to none
     * @param report path of the report; null where there is none
     */
    public void ended(int exitCode, String status, String verdict, @Nullable String report) {
        finishFindings();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("EXIT_CODE", String.valueOf(exitCode));
        values.put("STATUS", status);
        values.put("VERDICT", verdict);
        values.put("REPORT", report == null ? "" : report);
        call(event("end", values));
        if (failures.get() > REPORTED) {
            complain.accept("--on-event: " + (failures.get() - REPORTED) + " more calls failed");
        }
    }

    private void finishFindings() {
        findings.shutdown();
        try {
            if (!findings.awaitTermination(findingsPatience.toMillis(), TimeUnit.MILLISECONDS)) {
                int left = findings.shutdownNow().size();
                complain.accept(
                        "--on-event: " + left + " findings were not given to the command: it takes too long for each."
                                + " All findings are in findings.csv");
                findings.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            findings.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void call(Map<String, String> event) {
        Optional<String> failure = command.run(event, patience);
        if (failure.isPresent() && failures.incrementAndGet() <= REPORTED) {
            complain.accept("--on-event, event " + event.get(VARIABLE + "EVENT") + ": " + failure.get()
                    + ". The run continues.");
        }
    }

    private Map<String, String> event(String name, Map<String, String> values) {
        Map<String, String> event = new LinkedHashMap<>(common);
        event.put(VARIABLE + "EVENT", name);
        event.put(VARIABLE + "TIME", clock.instant().toString());
        values.forEach((key, value) -> event.put(VARIABLE + key, Printable.line(SecretMask.mask(value))));
        return event;
    }
}
