package org.apimmigrate.core.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** Which findings can keep a migration from starting (docs/findings). */
final class Guards {

    private static final Set<FindingCode> ORPHANS =
            EnumSet.of(FindingCode.REVISION_API_MISSING, FindingCode.REVISION_METADATA_ORPHAN);

    /** Codes that can block; all others never stop a migration, so that not knowing them does not either. */
    private static final Set<FindingCode> BLOCKING = EnumSet.of(
            FindingCode.DBMS_UNSUPPORTED,
            FindingCode.PRIVILEGE_MISSING,
            FindingCode.SERVER_CONNECTED,
            FindingCode.ROWS_HIDDEN,
            FindingCode.CONTENT_SHARED,
            FindingCode.SCHEMA_NOT_4_0_0,
            FindingCode.SCHEMA_INCOMPATIBLE,
            FindingCode.VIEW_ON_CHANGED_COLUMN,
            FindingCode.OBJECT_ON_CHANGED_COLUMN,
            FindingCode.REVISION_API_MISSING,
            FindingCode.REVISION_METADATA_ORPHAN,
            FindingCode.VALUE_TOO_LONG,
            FindingCode.VALUE_MISSING,
            FindingCode.VALUE_NOT_RESTORABLE,
            FindingCode.VALUE_LARGER_THAN_PACKET,
            FindingCode.ORGANIZATION_CASE_COLLISION,
            FindingCode.AM_API_NULL_UUID,
            FindingCode.AM_API_NULL_KEY);

    /** Codes of what a rollback could not bring back: these keep a restore point from being made, whichever command would make it. */
    private static final Set<FindingCode> NOT_RESTORABLE =
            EnumSet.of(FindingCode.ROWS_HIDDEN, FindingCode.VALUE_NOT_RESTORABLE, FindingCode.VALUE_LARGER_THAN_PACKET);

    private Guards() {}

    /** Could this check find something that blocks? */
    static boolean mayBlock(Check check) {
        return check.codes().stream().anyMatch(BLOCKING::contains);
    }

    /** Could this check find something that a restore point could not bring back? */
    static boolean mayPreventRestore(Check check) {
        return check.codes().stream().anyMatch(NOT_RESTORABLE::contains);
    }

    /** Does this finding keep the migration from starting, given what is to be done with orphans, and no other program is connected? */
    static boolean stops(Finding finding, MigrateOptions.Orphans orphans) {
        return stops(finding, orphans, true);
    }

    private static boolean stops(Finding finding, MigrateOptions.Orphans orphans, boolean allowSessions) {
        if (allowSessions && finding.code() == FindingCode.SERVER_CONNECTED) {
            return false;
        }
        boolean quarantined = orphans == MigrateOptions.Orphans.QUARANTINE && ORPHANS.contains(finding.code());
        return finding.blocks() && !quarantined;
    }

    /**
     * Refuses to begin when something blocks, or when it is not known whether something does.
     *
     * @throws MigrateException of kind BLOCKED
     */
    static void requireNone(AnalyzeResult analysis, MigrateOptions.Orphans orphans, boolean allowSessions) {
        List<Finding> stopping = analysis.findings().stream()
                .filter(finding -> stops(finding, orphans, allowSessions))
                .toList();
        if (!stopping.isEmpty()) {
            Finding first = stopping.get(0);
            boolean onlyOrphans = stopping.stream().allMatch(finding -> ORPHANS.contains(finding.code()));
            throw new MigrateException(
                    Kind.BLOCKED,
                    new Problem(
                            "%d blocking finding%s: nothing was changed."
                                    .formatted(stopping.size(), stopping.size() == 1 ? "" : "s"),
                            "%s database, first %s".formatted(first.database().id(), first.code()),
                            first.message(),
                            Advice.of(
                                    "{} {} lists all of them.",
                                    onlyOrphans
                                            ? Advice.of(
                                                    "Delete the orphaned rows, or run {}.",
                                                    Command.of("migrate", "--on-orphans", "quarantine"))
                                            : first.advice(),
                                    Command.of("analyze"))));
        }
        requireAsked(analysis, "A check that guards the migration could not run: nothing was changed.");
    }

    /**
     * Refuses to make a restore point that could not bring everything back, by the rule that keeps a migration from starting.
     *
     * @param analysis by the checks of {@link #mayPreventRestore}
     * @throws MigrateException of kind BLOCKED; of kind ENVIRONMENT when it is not known
     */
    static void requireRestorable(AnalyzeResult analysis) {
        List<Finding> stopping = analysis.findings().stream()
                .filter(finding -> finding.blocks() && NOT_RESTORABLE.contains(finding.code()))
                .toList();
        if (!stopping.isEmpty()) {
            Finding first = stopping.get(0);
            throw new MigrateException(
                    Kind.BLOCKED,
                    new Problem(
                            "A restore point could not bring everything back, so none was made.",
                            "%s database, first of %d: %s"
                                    .formatted(first.database().id(), stopping.size(), first.code()),
                            first.message(),
                            Advice.of("{} {} lists all of them.", first.advice(), Command.of("analyze"))));
        }
        requireAsked(analysis, "A check that guards the restore point could not run, so none was made.");
    }

    private static void requireAsked(AnalyzeResult analysis, String what) {
        analysis.couldNotRun().stream().filter(CheckFailure::blocks).findFirst().ifPresent(failure -> {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            what,
                            "check " + failure.check(),
                            failure.reason(),
                            Advice.of(
                                    "Remove the cause, then run the same command again; {} runs this check alone.",
                                    Command.of("analyze", "--only", failure.check()))));
        });
    }
}
