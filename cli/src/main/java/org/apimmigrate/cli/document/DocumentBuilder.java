package org.apimmigrate.cli.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.run.CheckFailure;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.SchemaDifference;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a command learns, so that a document can be made at any moment, also after a failure half-way. Safe for use by several
 * threads.
 */
public final class DocumentBuilder {

    private final TypedCommands typed;
    private final RunDocument.Tool tool;
    private final String command;
    private final String runId;
    private final Instant startedAt;
    private final List<DatabaseEntry> databases = new ArrayList<>();
    private final List<FindingEntry> findings = new ArrayList<>();
    private final Map<String, StepEntry> steps = new LinkedHashMap<>();
    private final Map<String, InvariantEntry> invariants = new LinkedHashMap<>();
    private final List<FileEntry> files = new ArrayList<>();
    private @Nullable String checks;
    private @Nullable String tenants;
    private @Nullable List<SchemaDifferenceEntry> schemaDifferences;
    private @Nullable List<AcceptedDifferenceEntry> acceptedDifferences;
    private final List<CheckFailureEntry> couldNotRun = new ArrayList<>();
    private final List<NotApplicableEntry> notApplicable = new ArrayList<>();
    private @Nullable List<LedgerEntry> ledger;
    private @Nullable List<PlannedStepEntry> plan;
    private @Nullable StatusEntry standing;
    private final List<Timed> timeline = new ArrayList<>();
    private final Map<String, ChangeEntry> changes = new LinkedHashMap<>();
    private final Map<String, QuarantineEntry> quarantined = new LinkedHashMap<>();
    private @Nullable String orphanList;
    private @Nullable List<String> remaining;
    private @Nullable ProblemEntry problem;
    private @Nullable Answers answers;
    private @Nullable PageEntry page;
    private @Nullable String log;
    private @Nullable String report;
    private @Nullable CorrectionsEntry corrections;
    private boolean hasSteps;
    private boolean hasInvariants;

    /** A phase or step that runs until another one of its kind begins. */
    private record Timed(
            String kind,
            String name,
            Instant start,
            @Nullable Instant end) {

        TimelineEntry entry(Instant now) {
            long millis =
                    Math.max(0, Duration.between(start, end == null ? now : end).toMillis());
            return new TimelineEntry(kind, name, start.toString(), millis);
        }
    }

    /** @param typed how the commands that findings and problems name are typed here */
    public DocumentBuilder(String toolVersion, String command, String runId, Instant startedAt, TypedCommands typed) {
        this.typed = typed;
        this.tool = new RunDocument.Tool("apim-migrate", toolVersion);
        this.command = command;
        this.runId = runId;
        this.startedAt = startedAt;
    }

    /** Takes over what a part has to report; the newest word on each subject counts. */
    public synchronized void take(RunDocument part) {
        databases.clear();
        databases.addAll(part.databases());
        if (!part.findings().isEmpty()) {
            findings.clear();
            findings.addAll(part.findings());
        }
        checks = part.checks() == null ? checks : part.checks();
        if (part.steps() != null) {
            part.steps().forEach(step -> steps.put(step.id() + " " + step.database(), step));
        }
        if (part.invariants() != null) {
            part.invariants().forEach(invariant -> invariants.put(invariant.id(), invariant));
        }
        schemaDifferences = part.schemaDifferences() == null ? schemaDifferences : part.schemaDifferences();
        acceptedDifferences =
                part.acceptedSchemaDifferences() == null ? acceptedDifferences : part.acceptedSchemaDifferences();
        ledger = part.ledgerDifferences() == null ? ledger : part.ledgerDifferences();
        if (part.timeline() != null) {
            part.timeline().forEach(this::take);
        }
        if (part.changes() != null) {
            part.changes().forEach(change -> changes.merge(change.key(), change, ChangeEntry::and));
        }
        if (part.quarantined() != null) {
            part.quarantined().forEach(moved -> quarantined.merge(moved.key(), moved, QuarantineEntry::and));
        }
        corrections = part.corrections() == null ? corrections : part.corrections();
        problem = part.problem();
        answers = part.answers();
        log = part.log();
        report = part.report() == null ? report : part.report();
        if (part.files() != null) {
            files.addAll(part.files());
        }
    }

    private void take(TimelineEntry entry) {
        Instant start = Instant.parse(entry.startedAt());
        timeline.add(new Timed(entry.kind(), entry.name(), start, start.plusMillis(entry.millis())));
    }

    public String runId() {
        return runId;
    }

    public synchronized void databases(Databases opened) {
        databases.clear();
        for (Role role : Role.values()) {
            Database database = opened.of(role);
            databases.add(new DatabaseEntry(role.id(), database.product(), database.version(), database.displayUrl()));
        }
    }

    /** The command's document has steps and invariants, even if there is none of them. */
    public synchronized void expect(boolean withSteps, boolean withInvariants) {
        hasSteps = withSteps;
        hasInvariants = withInvariants;
    }

    public synchronized void finding(Finding finding) {
        findings.add(FindingEntry.of(finding, typed));
    }

    /**
     * Corrections are in, and some checks were asked again.
     *
     * @param open all that these found now
     */
    public synchronized void corrected(Collection<String> asked, List<Finding> open) {
        List<String> names = List.copyOf(asked);
        List<FindingEntry> now =
                open.stream().map(finding -> FindingEntry.of(finding, typed)).toList();
        List<FindingEntry> settled = CorrectionsEntry.settle(names, findings, now);
        findings.clear();
        findings.addAll(settled);
        corrections = CorrectionsEntry.of(names, findings);
    }

    /** The numbers of all runs of the migration in place of those of this run alone. */
    public synchronized void corrections(CorrectionsEntry ofAllRuns) {
        corrections = ofAllRuns;
    }

    public synchronized void step(StepResult result) {
        StepEntry entry = StepEntry.of(result);
        steps.put(entry.id() + " " + entry.database(), entry);
    }

    /** A phase begins; the one before it has ended. */
    public synchronized void phase(String name, Instant now) {
        close(TimelineEntry.STEP, now);
        close(TimelineEntry.PHASE, now);
        timeline.add(new Timed(TimelineEntry.PHASE, name, now, null));
    }

    public synchronized void stepStarted(StepId step, Instant now) {
        close(TimelineEntry.STEP, now);
        timeline.add(new Timed(TimelineEntry.STEP, step.id(), now, null));
    }

    public synchronized void stepFinished(Instant now) {
        close(TimelineEntry.STEP, now);
    }

    private void close(String kind, Instant now) {
        timeline.replaceAll(timed -> timed.kind().equals(kind) && timed.end() == null
                ? new Timed(kind, timed.name(), timed.start(), now)
                : timed);
    }

    /** Where the rows that are moved into the restore point are listed. */
    public synchronized void orphansListed(String file) {
        orphanList = file;
    }

    public synchronized void change(StepId step, Change change, long rows, long millis) {
        ChangeEntry entry = new ChangeEntry(
                step.id(),
                change.role().id(),
                change.table(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.purpose(),
                1,
                rows,
                millis);
        changes.merge(entry.key(), entry, ChangeEntry::and);
        if (change.quarantine()) {
            QuarantineEntry moved =
                    new QuarantineEntry(change.role().id(), change.table(), rows, change.purpose(), orphanList);
            quarantined.merge(moved.key(), moved, QuarantineEntry::and);
        }
    }

    public synchronized void invariant(InvariantResult result) {
        invariants.put(result.id(), InvariantEntry.of(result));
    }

    public synchronized void schemaDifference(SchemaDifference difference) {
        List<SchemaDifferenceEntry> known = new ArrayList<>(schemaDifferences == null ? List.of() : schemaDifferences);
        known.add(SchemaDifferenceEntry.of(difference));
        schemaDifferences = known;
    }

    public synchronized void schemaDifferences(List<SchemaDifferenceEntry> entries) {
        schemaDifferences = List.copyOf(entries);
    }

    /** Absent from the document when there is none. */
    public synchronized void acceptedDifferences(List<AcceptedDifferenceEntry> entries) {
        acceptedDifferences = entries.isEmpty() ? null : List.copyOf(entries);
    }

    public synchronized void ledger(List<LedgerEntry> entries) {
        ledger = List.copyOf(entries);
    }

    public synchronized void checkCouldNotRun(CheckFailure failure) {
        couldNotRun.add(CheckFailureEntry.of(failure));
    }

    public synchronized void checkNotApplicable(CheckOutcome outcome) {
        notApplicable.add(NotApplicableEntry.of(outcome));
    }

    public synchronized List<NotApplicableEntry> notApplicable() {
        return List.copyOf(notApplicable);
    }

    /** Which checks had their say: {@link RunDocument#ALL_CHECKS} or {@link RunDocument#SOME_CHECKS}. */
    public synchronized void checks(String asked) {
        checks = asked;
    }

    /** What is said of the databases goes for selected tenants only; the others are not done. */
    public synchronized void onlySomeTenants() {
        tenants = RunDocument.SOME_TENANTS;
    }

    public synchronized Optional<String> checks() {
        return Optional.ofNullable(checks);
    }

    public synchronized void plan(List<PlannedStepEntry> steps) {
        plan = List.copyOf(steps);
    }

    public synchronized void standing(StatusEntry entry) {
        standing = entry;
    }

    public synchronized void remaining(List<String> steps) {
        remaining = List.copyOf(steps);
    }

    public synchronized void problem(Problem cause) {
        problem = ProblemEntry.of(cause, typed);
    }

    public synchronized void answers(Answers given) {
        answers = given;
    }

    public synchronized Optional<Answers> answers() {
        return Optional.ofNullable(answers);
    }

    public synchronized void page(PageEntry shown) {
        page = shown;
    }

    public synchronized void file(String what, String path) {
        files.add(new FileEntry(what, path));
    }

    public synchronized void log(String path) {
        log = path;
    }

    public synchronized void report(String path) {
        report = path;
    }

    /** Path of the report that this command has written. */
    public synchronized Optional<String> report() {
        return Optional.ofNullable(report);
    }

    public synchronized List<FindingEntry> findings() {
        List<FindingEntry> sorted = new ArrayList<>(findings);
        sorted.sort(worstFirst());
        return sorted;
    }

    /** Blocking ones first, then by severity, code, tenant; in the order found where these are equal. */
    static Comparator<FindingEntry> worstFirst() {
        return Comparator.comparing((FindingEntry f) -> !f.blocks())
                .thenComparing(f -> Severity.valueOf(f.severity().toUpperCase(Locale.ROOT)))
                .thenComparing(FindingEntry::code)
                .thenComparing(FindingEntry::tenant, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    public synchronized RunDocument build(ExitCode exit, Instant finishedAt) {
        return new RunDocument(
                tool,
                command,
                exit.status(),
                exit.code(),
                runId,
                startedAt.toString(),
                finishedAt.toString(),
                List.copyOf(databases),
                findings(),
                checks,
                tenants,
                hasSteps || !steps.isEmpty() ? List.copyOf(steps.values()) : null,
                schemaDifferences,
                acceptedDifferences,
                hasInvariants || !invariants.isEmpty() ? List.copyOf(invariants.values()) : null,
                couldNotRun.isEmpty() ? null : List.copyOf(couldNotRun),
                notApplicable.isEmpty() ? null : List.copyOf(notApplicable),
                ledger,
                plan,
                standing,
                problem,
                answers,
                timeline.isEmpty()
                        ? null
                        : timeline.stream()
                                .map(timed -> timed.entry(finishedAt))
                                .toList(),
                changes.isEmpty() ? null : List.copyOf(changes.values()),
                quarantined.isEmpty() ? null : List.copyOf(quarantined.values()),
                remaining,
                files.isEmpty() ? null : List.copyOf(files),
                page,
                log,
                report,
                corrections);
    }
}
