package org.apimmigrate.cli.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one document of a command. The first nine keys are always there, also after a failure; the others where the command has them.
 *
 * @param status {@code ok}, {@code findings}, {@code failed} or {@code partial}
 * @param runId names the run in the log and in the journal
 * @param startedAt ISO-8601, UTC
 * @param finishedAt ISO-8601, UTC
 * @param databases empty when the installation could not be read
 * @param findings in the order worst first
 * @param checks whose findings these are: {@code all} checks, or {@code some} (those that guard a resumed run, or a selection);
 *     absent when no check was asked
 * @param tenants {@code some} when the success is that of selected tenants only (migrate, verify); absent otherwise
 * @param steps plan, migrate, status, rollback
 * @param schemaDifferences verify, migrate
 * @param acceptedSchemaDifferences what differs and may stay, never a fault: verify, migrate; absent when there is none
 * @param invariants verify, migrate
 * @param couldNotRun checks that have no answer; absent when there is none
 * @param notApplicable checks that have nothing to look at here; absent when there is none
 * @param ledgerDifferences tables that changed though they should not have: verify, migrate; absent when nothing is known of before
 * @param plan what migrate would do: plan
 * @param standing the state of the installation: status
 * @param problem why it failed, in four parts; null when it did not
 * @param answers is the database usable, what was postponed, what to type now
 * @param timeline phases and steps of this run with their times, in the order of their start; absent when there was none
 * @param changes what this run changed in each table: migrate; absent when it changed nothing
 * @param quarantined rows that were moved into the restore point: migrate; absent when there is none
 * @param remaining manual tasks that remain, with this installation's values
 * @param files files that the command wrote, by what they are
 * @param page the page that {@code explain} shows
 * @param log the log file of this run
 * @param report path of the HTML report, where one was written
 * @param corrections what came of {@code --apply-fixes}: migrate; absent when nothing was asked again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunDocument(
        Tool tool,
        String command,
        String status,
        int exitCode,
        String runId,
        String startedAt,
        String finishedAt,
        List<DatabaseEntry> databases,
        List<FindingEntry> findings,
        @Nullable String checks,
        @Nullable String tenants,
        @Nullable List<StepEntry> steps,
        @Nullable List<SchemaDifferenceEntry> schemaDifferences,
        @Nullable List<AcceptedDifferenceEntry> acceptedSchemaDifferences,
        @Nullable List<InvariantEntry> invariants,
        @Nullable List<CheckFailureEntry> couldNotRun,
        @Nullable List<NotApplicableEntry> notApplicable,
        @Nullable List<LedgerEntry> ledgerDifferences,
        @Nullable List<PlannedStepEntry> plan,
        @Nullable StatusEntry standing,
        @Nullable ProblemEntry problem,
        @Nullable Answers answers,
        @Nullable List<TimelineEntry> timeline,
        @Nullable List<ChangeEntry> changes,
        @Nullable List<QuarantineEntry> quarantined,
        @Nullable List<String> remaining,
        @Nullable List<FileEntry> files,
        @Nullable PageEntry page,
        @Nullable String log,
        @Nullable String report,
        @Nullable CorrectionsEntry corrections) {

    public static final String ALL_CHECKS = "all";
    public static final String SOME_CHECKS = "some";
    public static final String SOME_TENANTS = "some";

    /** Name and version of this tool. */
    public record Tool(String name, String version) {}
}
