package org.apimmigrate.cli.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.document.AcceptedDifferenceEntry;
import org.apimmigrate.cli.document.FileEntry;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;
import org.apimmigrate.cli.document.InvariantEntry;
import org.apimmigrate.cli.document.LedgerEntry;
import org.apimmigrate.cli.document.QuarantineEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.SchemaDifferenceEntry;
import org.apimmigrate.cli.document.StepEntry;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/** What the report page shows, ready to print. Every list of the markup is bounded; the data for the script holds all findings. */
public final class ReportView {

    private static final int SHOWN_DIFFERENCES = 500;
    private static final int SHOWN_RUNS = 50;
    private static final int SHOWN_TIMELINES = 6;

    private final RunDocument document;
    private final List<RunDocument> runs;
    private final List<RunLine> runLines;
    private final ReportPages pages;
    private final ReportAssets assets;

    /**
     * @param document the story of the runs
     * @param runs the runs that this report covers, the newest last
     * @param runLines every run that is kept, the newest last
     */
    public ReportView(
            RunDocument document,
            List<RunDocument> runs,
            List<RunLine> runLines,
            ReportPages pages,
            ReportAssets assets) {
        this.document = document;
        this.runs = runs;
        this.runLines = runLines;
        this.pages = pages;
        this.assets = assets;
    }

    public RunDocument document() {
        return document;
    }

    /** What to type now; the commands in it can be selected with one click. */
    public TypedAdvice next() {
        return document.answers() == null
                ? new TypedAdvice("", List.of())
                : new TypedAdvice(document.answers().next(), document.answers().commands());
    }

    /** What to do about the failure. */
    public TypedAdvice problemNext() {
        return document.problem() == null
                ? new TypedAdvice("", List.of())
                : new TypedAdvice(document.problem().next(), document.problem().commands());
    }

    public Verdict verdict() {
        return Verdict.of(document);
    }

    /** Style and script of the page. */
    public ReportAssets assets() {
        return assets;
    }

    /** Findings by code, the gravest first. */
    public List<CodeGroup> codes() {
        return CodeGroup.of(document.findings());
    }

    public List<Bar> byCode() {
        return Bar.by(FindingEntry::code, "no code", document.findings());
    }

    public List<Bar> byTenant() {
        return Bar.by(f -> f.tenant() == null ? "" : f.tenant(), "no tenant", document.findings());
    }

    public List<Bar> byOwner() {
        return Bar.by(FindingEntry::owner, "no owner known", document.findings());
    }

    /** The data of all findings for the script. */
    public String findingData() {
        return FindingData.json(document.findings(), pages.codes());
    }

    /** Pages of the manual on what this report names. */
    public List<ReportPages.Page> pages() {
        return pages.pages();
    }

    public boolean hasPage(String code) {
        return pages.codes().contains(code);
    }

    /** The newest runs, the newest first. */
    public List<RunLine> runs() {
        List<RunLine> newest = new ArrayList<>(runLines);
        Collections.reverse(newest);
        return head(newest, SHOWN_RUNS);
    }

    /** The last migration, where a later run has other news: what that run found takes nothing away from it. */
    public @Nullable RunLine migrationBefore() {
        RunLine found = null;
        for (RunLine run : runLines) {
            if (run.runId().compareTo(document.runId()) < 0) {
                found = switch (run.command()) {
                    case "migrate" -> run;
                    case "rollback" -> null;
                    default -> found;
                };
            }
        }
        boolean same =
                document.command().equals("migrate") || document.command().equals("rollback");
        return same ? null : found;
    }

    public List<Timeline> timelines() {
        List<Timeline> all = Timeline.of(runs);
        return all.subList(Math.max(0, all.size() - SHOWN_TIMELINES), all.size());
    }

    public List<TableChange> tableChanges() {
        return document.changes() == null ? List.of() : TableChange.of(document.changes());
    }

    public long changedRows() {
        return tableChanges().stream().mapToLong(TableChange::rows).sum();
    }

    public List<QuarantineEntry> quarantined() {
        return document.quarantined() == null ? List.of() : document.quarantined();
    }

    /** Names the tasks of one migration in the browser's memory: a later look at the databases leaves the ticks where they are. */
    public String tasksOf() {
        String run = document.runId();
        for (RunDocument candidate : runs) {
            if (candidate.remaining() != null) {
                run = candidate.runId();
            }
        }
        return run;
    }

    public String findingCounts() {
        return document.findings().isEmpty() ? "none" : FindingGroups.counts(document.findings());
    }

    /** What differs from a fresh 4.1.0 and may stay, as far as a page can show it. */
    public List<AcceptedDifferenceEntry> acceptedDifferences() {
        return document.acceptedSchemaDifferences() == null
                ? List.of()
                : head(document.acceptedSchemaDifferences(), SHOWN_DIFFERENCES);
    }

    public List<SchemaDifferenceEntry> schemaDifferences() {
        return document.schemaDifferences() == null ? List.of() : head(document.schemaDifferences(), SHOWN_DIFFERENCES);
    }

    public List<LedgerEntry> ledgerDifferences() {
        return document.ledgerDifferences() == null ? List.of() : head(document.ledgerDifferences(), SHOWN_DIFFERENCES);
    }

    public String stepTitle(StepEntry step) {
        for (StepId id : StepId.values()) {
            if (id.id().equals(step.id())) {
                return id.title();
            }
        }
        return step.id();
    }

    /** Share of the step in the time of all steps: the length of its bar. */
    public int share(StepEntry step) {
        long all = document.steps() == null
                ? 0
                : document.steps().stream().mapToLong(StepEntry::millis).sum();
        return all == 0 ? 0 : (int) (step.millis() * Bar.FULL / all);
    }

    /** What a file is, for people. */
    public String fileTitle(FileEntry file) {
        return switch (file.what()) {
            case "restorePoint" -> "Restore point";
            case "invalidDefinitions" -> "Invalid definitions";
            case "correctedDefinitions" -> "Corrected definitions";
            case "script" -> "Script";
            case "runReport" -> "Report of this run, kept";
            default -> file.what();
        };
    }

    public String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    public String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }

    /** "2026-11-24 14:51:43 UTC". */
    public String time(String iso) {
        return iso.replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC");
    }

    public long brokenInvariants() {
        return document.invariants() == null
                ? 0
                : document.invariants().stream().filter(i -> !i.holds()).count();
    }

    /** holds, violated or unknown: the sign next to an invariant. */
    public String state(InvariantEntry invariant) {
        if (invariant.couldNotRun() != null) {
            return "unknown";
        }
        return invariant.holds() ? "holds" : "violated";
    }

    private static <T> List<T> head(List<T> list, int size) {
        return list.size() <= size ? list : list.subList(0, size);
    }
}
