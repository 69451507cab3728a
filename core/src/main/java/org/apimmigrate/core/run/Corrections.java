package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.fix.ApplyFixesStep;
import org.apimmigrate.core.fix.FixKind;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.StepRecord;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/** Reviewed corrections ({@code --apply-fixes}) as a part of a migration. */
final class Corrections {

    private Corrections() {}

    /** The steps, and after them the corrections where they are wanted. */
    static List<Step> after(List<Step> steps, MigrateOptions options) {
        List<Step> all = new ArrayList<>(steps);
        step(options).ifPresent(all::add);
        return all;
    }

    /** What the restore point has to hold beyond what the other steps touch. */
    static Set<String> tables(MigrateOptions options) {
        return options.fixes() == null ? Set.of() : ApplyFixesStep.TABLES;
    }

    /** Before anything is written: can all of them be put in, and will rollback undo them? */
    static void require(Session session, Optional<Migration> found, MigrateOptions options) {
        step(options).ifPresent(step -> {
            Optional<Path> point = found.filter(m -> options.backup())
                    .map(Migration::restorePoint)
                    .map(Path::of);
            if (point.isPresent() && !holds(RestorePoint.open(point.get()))) {
                throw new MigrateException(
                        Kind.CONFIGURATION,
                        new Problem(
                                "The corrections cannot be applied now.",
                                "restore point " + point.get(),
                                "this migration was begun without --apply-fixes, so its restore point does not hold what they change",
                                Advice.of(
                                        "Run the same command without --apply-fixes; or roll back with {} and start again with it.",
                                        Command.of("rollback"))));
            }
            step.require(session.context());
        });
    }

    /**
     * Notes at the beginning that they are wanted, so that a run that continues without them does not leave them out unseen.
     *
     * @param known what the journal says of steps that were begun
     */
    static void promise(Session session, JournalWriter journal, Map<StepId, StepRecord> known, MigrateOptions options) {
        if (options.fixes() != null && !known.containsKey(StepId.APPLY_FIXES)) {
            journal.stepStarted(StepId.APPLY_FIXES, session.context().selection());
        }
    }

    /** A migration that was begun with them continues with them. */
    static void requireKept(Map<StepId, StepRecord> known, MigrateOptions options) {
        StepRecord promised = known.get(StepId.APPLY_FIXES);
        if (options.fixes() == null && promised != null && !promised.done()) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "This migration was begun with corrections, and they are not in yet.",
                            "option --apply-fixes",
                            "without it the migration would end, and they would be left out without a word",
                            "Run the same command with --apply-fixes DIR. What is not wanted any more: delete its file in that folder"));
        }
    }

    /** Once a migration is completed, they come too late. */
    static void requireIn(Session session, MigrateOptions options) {
        step(options).filter(step -> step.isDue(session.context())).ifPresent(step -> {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "The corrections cannot be applied any more.",
                            "option --apply-fixes " + options.fixes(),
                            "the migration is completed, and they are a part of it: its restore point and its verification know nothing"
                                    + " of what would change now",
                            Advice.of(
                                    "Correct these APIs in the publisher of 4.1.0; or roll back with {}, and migrate again with "
                                            + "the option",
                                    Command.of("rollback"))));
        });
    }

    /**
     * After they are in: what of the findings that they are made for is still there? Only a check that answers now can say that something is
     * corrected.
     */
    static void lookAgain(Session session, MigrateOptions options) {
        if (options.fixes() == null) {
            return;
        }
        session.listener().phase("look at corrections");
        Set<String> checks = FixKind.checks();
        AnalyzeResult now =
                new AnalyzeOperation(session, new RunListener() {}).run(check -> checks.contains(check.name()));
        Set<String> asked = new TreeSet<>();
        for (CheckOutcome outcome : now.outcomes()) {
            switch (outcome.state()) {
                case COULD_NOT_RUN, NOT_APPLICABLE ->
                    session.listener()
                            .note("not known what is corrected of check %s: %s"
                                    .formatted(outcome.check(), outcome.reason()));
                default -> asked.add(outcome.check());
            }
        }
        session.listener().corrected(asked, now.findings());
    }

    private static Optional<ApplyFixesStep> step(MigrateOptions options) {
        return Optional.ofNullable(options.fixes()).map(ApplyFixesStep::new);
    }

    private static boolean holds(RestorePoint point) {
        return point.manifest().databases().stream()
                .flatMap(part -> part.tables().stream())
                .anyMatch(table -> table.table().equals("REG_RESOURCE") && table.whole());
    }
}
