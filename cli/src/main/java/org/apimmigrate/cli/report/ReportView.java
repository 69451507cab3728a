package org.apimmigrate.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.document.AcceptedDifferenceEntry;
import org.apimmigrate.cli.document.FileEntry;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;
import org.apimmigrate.cli.document.InvariantEntry;
import org.apimmigrate.cli.document.LedgerEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.SchemaDifferenceEntry;
import org.apimmigrate.cli.document.StepEntry;
import org.apimmigrate.core.step.StepId;

/** What the report page shows, ready to print. Every list is bounded, so that a page stays a page; the JSON holds the rest. */
public final class ReportView {

    private static final int SHOWN_FINDINGS_OF_A_PLACE = 100;
    private static final int SHOWN_PLACES = 200;
    private static final int SHOWN_DIFFERENCES = 500;

    private final RunDocument document;

    public ReportView(RunDocument document) {
        this.document = document;
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

    /** Findings of one check. */
    public record CheckGroup(String name, String counts, boolean grave, List<Place> places, int morePlaces) {}

    /** Findings of one check at one tenant and owner. */
    public record Place(String name, String counts, List<FindingEntry> findings, int more) {}

    public List<CheckGroup> checks() {
        List<CheckGroup> groups = new ArrayList<>();
        FindingGroups.by(FindingEntry::check, document.findings()).forEach((check, findings) -> {
            List<Place> places = new ArrayList<>();
            FindingGroups.by(FindingGroups::place, findings)
                    .forEach((place, here) -> places.add(new Place(
                            place,
                            FindingGroups.counts(here),
                            head(here, SHOWN_FINDINGS_OF_A_PLACE),
                            Math.max(0, here.size() - SHOWN_FINDINGS_OF_A_PLACE))));
            groups.add(new CheckGroup(
                    check,
                    FindingGroups.counts(findings),
                    findings.stream().anyMatch(FindingEntry::blocks),
                    head(places, SHOWN_PLACES),
                    Math.max(0, places.size() - SHOWN_PLACES)));
        });
        return groups;
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

    /** Share of the step in the time of all steps, in percent, for the bar beside it. */
    public int share(StepEntry step) {
        long all = document.steps() == null
                ? 0
                : document.steps().stream().mapToLong(StepEntry::millis).sum();
        return all == 0 ? 0 : (int) (step.millis() * 100 / all);
    }

    /** What a file is, for people. */
    public String fileTitle(FileEntry file) {
        return switch (file.what()) {
            case "restorePoint" -> "Restore point";
            case "invalidDefinitions" -> "Invalid definitions";
            case "correctedDefinitions" -> "Corrected definitions";
            case "script" -> "Script";
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

    /** holds, violated or unknown: the sign beside an invariant. */
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
