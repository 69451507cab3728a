package org.apimmigrate.cli.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One migration as several commands report it: analyze found something, migrate was interrupted and continued, verify looked again. The
 * newest word on each subject counts, and what a step did in several runs is added up.
 */
public final class Story {

    private Story() {}

    /**
     * The newest document with what the earlier ones know.
     *
     * @param documents the newest last, at least one
     */
    public static RunDocument of(List<RunDocument> documents) {
        List<RunDocument> told = sinceRollback(documents);
        RunDocument last = told.get(told.size() - 1);
        List<RunDocument> migration = sinceMigrationBegan(told);
        return new RunDocument(
                last.tool(),
                last.command(),
                last.status(),
                last.exitCode(),
                last.runId(),
                last.startedAt(),
                last.finishedAt(),
                newestFilled(told, RunDocument::databases),
                findings(told),
                findingsAreOf(told),
                last.tenants(),
                steps(told),
                newest(told, RunDocument::schemaDifferences),
                newest(told, RunDocument::acceptedSchemaDifferences),
                newest(told, RunDocument::invariants),
                last.couldNotRun(),
                last.notApplicable(),
                newest(told, RunDocument::ledgerDifferences),
                last.plan(),
                newest(told, RunDocument::standing),
                last.problem(),
                last.answers(),
                last.timeline(),
                added(migration, RunDocument::changes, ChangeEntry::key, ChangeEntry::and),
                added(migration, RunDocument::quarantined, QuarantineEntry::key, QuarantineEntry::and),
                newest(told, RunDocument::remaining),
                newest(told, RunDocument::files),
                null,
                last.log(),
                last.report(),
                corrections(told));
    }

    private static List<RunDocument> sinceRollback(List<RunDocument> documents) {
        for (int i = documents.size() - 1; i >= 0; i--) {
            if (documents.get(i).command().equals("rollback")) {
                return documents.subList(i, documents.size());
            }
        }
        return documents;
    }

    /** The runs of the last migration: what a rollback undid before it is no part of it. */
    private static List<RunDocument> sinceMigrationBegan(List<RunDocument> told) {
        return told.stream()
                .filter(document -> document.command().equals("migrate"))
                .toList();
    }

    /** What several runs did, added up; null when they did nothing of the kind. */
    private static <T> @Nullable List<T> added(
            List<RunDocument> documents,
            Function<RunDocument, @Nullable List<T>> part,
            Function<T, String> key,
            BinaryOperator<T> and) {
        Map<String, T> sum = new LinkedHashMap<>();
        for (RunDocument document : documents) {
            List<T> entries = part.apply(document);
            if (entries != null) {
                entries.forEach(entry -> sum.merge(key.apply(entry), entry, and));
            }
        }
        return sum.isEmpty() ? null : List.copyOf(sum.values());
    }

    private static <T> @Nullable T newest(List<RunDocument> documents, Function<RunDocument, @Nullable T> part) {
        T found = null;
        for (RunDocument document : documents) {
            T candidate = part.apply(document);
            found = candidate == null ? found : candidate;
        }
        return found;
    }

    private static <T> List<T> newestFilled(List<RunDocument> documents, Function<RunDocument, List<T>> part) {
        List<T> found = newest(documents, document -> {
            List<T> candidate = part.apply(document);
            return candidate.isEmpty() ? null : candidate;
        });
        return Objects.requireNonNullElse(found, List.of());
    }

    /** The newest full analysis, and what a later look at a part of it has found beyond that. */
    private static List<FindingEntry> findings(List<RunDocument> documents) {
        Set<FindingEntry> known = new LinkedHashSet<>();
        for (RunDocument document : documents) {
            if (isFull(document)) {
                known.clear();
            }
            CorrectionsEntry corrections = document.corrections();
            if (corrections == null) {
                known.addAll(document.findings());
            } else {
                List<FindingEntry> settled = CorrectionsEntry.settle(corrections.checks(), known, document.findings());
                known.clear();
                known.addAll(settled);
                known.addAll(document.findings());
            }
        }
        List<FindingEntry> findings = new ArrayList<>(known);
        findings.sort(DocumentBuilder.worstFirst());
        return findings;
    }

    /** The numbers are those of all runs together. */
    private static @Nullable CorrectionsEntry corrections(List<RunDocument> documents) {
        CorrectionsEntry newest = newest(documents, RunDocument::corrections);
        return newest == null ? null : CorrectionsEntry.of(newest.checks(), findings(documents));
    }

    private static @Nullable String findingsAreOf(List<RunDocument> documents) {
        return documents.stream().anyMatch(Story::isFull)
                ? RunDocument.ALL_CHECKS
                : newest(documents, RunDocument::checks);
    }

    private static boolean isFull(RunDocument document) {
        return RunDocument.ALL_CHECKS.equals(document.checks());
    }

    private static @Nullable List<StepEntry> steps(List<RunDocument> documents) {
        Map<String, StepEntry> steps = new LinkedHashMap<>();
        boolean rolledBack = false;
        for (RunDocument document : documents) {
            if (document.command().equals("migrate") && rolledBack) {
                // what was undone before this migration is no part of it
                steps.clear();
                rolledBack = false;
            }
            rolledBack |= document.command().equals("rollback");
            if (document.steps() != null
                    && (document.command().equals("migrate")
                            || document.command().equals("rollback"))) {
                document.steps().forEach(step -> steps.merge(step.id() + " " + step.database(), step, Story::together));
            }
        }
        return steps.isEmpty() ? null : List.copyOf(steps.values());
    }

    /** A step that an earlier run did is skipped by the later one: it is done, with the rows of then. */
    private static StepEntry together(StepEntry earlier, StepEntry later) {
        boolean doneBefore = earlier.state().equals("done") && later.state().equals("skipped");
        return new StepEntry(
                later.id(),
                later.database(),
                doneBefore ? earlier.state() : later.state(),
                earlier.rows() + later.rows(),
                earlier.millis() + later.millis());
    }
}
