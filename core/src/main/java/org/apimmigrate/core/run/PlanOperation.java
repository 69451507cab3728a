package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.SchemaVerification;
import org.jspecify.annotations.Nullable;

/** What {@code migrate} would do here, step by step. Reads only; memory does not grow with the number of changes. */
public final class PlanOperation {

    /** Different statements of a step that are kept: far more than any step has. */
    private static final int KEPT = 10_000;

    /** Where one of these is found, there is nothing that a plan could be made from. */
    private static final Set<FindingCode> NO_PLAN = EnumSet.of(
            FindingCode.SCHEMA_NOT_4_0_0,
            FindingCode.DBMS_UNSUPPORTED,
            FindingCode.PRIVILEGE_MISSING,
            FindingCode.ROWS_HIDDEN);

    private final Session session;
    private final RunListener listener;

    public PlanOperation(Session session) {
        this(session, session.listener());
    }

    private PlanOperation(Session session, RunListener listener) {
        this.session = session;
        this.listener = listener;
    }

    /**
     * Plans.
     *
     * @param script where to write the schema and data statements as scripts for the DBMS's own client; null for none. With more
     *     than one database there is one for each, with the role before the file's extension
     * @param orphans what {@code migrate} would be asked about orphans
     * @throws MigrateException BLOCKED when the databases are not those of a 4.0.0, so that nothing can be planned
     */
    public PlanResult run(@Nullable Path script, MigrateOptions.Orphans orphans) {
        ScriptFiles files = script == null ? null : new ScriptFiles(script);
        List<Finding> stopping = stopping(orphans);
        listener.phase("plan");
        List<PlannedStep> steps = new ArrayList<>();
        if (files == null) {
            steps(orphans).forEach(step -> steps.add(plan(step, null)));
            return new PlanResult(steps, List.of(), stopping);
        }
        try (PlanScript writer = new PlanScript(session, files)) {
            steps(orphans).forEach(step -> steps.add(plan(step, writer)));
            writer.finish();
            return new PlanResult(steps, writer.files(), stopping);
        }
    }

    /** The steps for somebody who has run the checks already. The listener hears of the phase and its progress only. */
    public List<PlannedStep> withoutChecks(MigrateOptions.Orphans orphans) {
        listener.phase("plan");
        PlanOperation silent = new PlanOperation(session, new RunListener() {});
        List<Step> steps = steps(orphans);
        List<PlannedStep> planned = new ArrayList<>();
        for (Step step : steps) {
            listener.progress("plan: " + step.id().title(), planned.size(), steps.size());
            planned.add(silent.plan(step, null));
        }
        return planned;
    }

    /** What {@code migrate} asks before it begins; on a 4.1.0 it asks nothing. */
    private List<Finding> stopping(MigrateOptions.Orphans orphans) {
        if (SchemaVerification.of(session.context()).isEmpty()) {
            return List.of();
        }
        AnalyzeResult analysis = new AnalyzeOperation(session).run(Guards::mayBlock);
        List<Finding> stopping = analysis.findings().stream()
                .filter(finding -> Guards.stops(finding, orphans))
                .toList();
        boolean plannable = stopping.stream().noneMatch(finding -> NO_PLAN.contains(finding.code()));
        if (stopping.isEmpty() || !plannable) {
            Guards.requireNone(analysis, orphans, true);
        }
        return stopping;
    }

    private List<Step> steps(MigrateOptions.Orphans orphans) {
        boolean quarantine = orphans == MigrateOptions.Orphans.QUARANTINE;
        return session.steps().stream()
                .map(step -> quarantine && step.id() == StepId.SCHEMA_TIGHTEN ? new Orphans(step) : step)
                .toList();
    }

    private PlannedStep plan(Step step, @Nullable PlanScript script) {
        SafePoint.pass(session.stop(), "plan, before step " + step.id().id());
        listener.stepStarted(step.id(), step.role());
        Sum sum = new Sum();
        if (script != null) {
            script.step(step);
        }
        try {
            step.changes(session.context(), change -> {
                SafePoint.pass(session.stop(), "plan, step " + step.id().id());
                sum.add(change);
                if (script != null) {
                    script.change(change);
                }
            });
        } catch (SqlFailure e) {
            throw leftDue(step, e).orElseThrow(() -> e);
        }
        StepResult.State state = sum.changes == 0 ? StepResult.State.SKIPPED : StepResult.State.PENDING;
        listener.stepFinished(step.id(), new StepResult(step.id(), step.role(), state, sum.rows, sum.millis));
        return new PlannedStep(
                step.id(),
                step.role(),
                sum.changes,
                sum.rows,
                sum.millis,
                List.copyOf(sum.rewrites),
                step.id() == StepId.SCHEMA_EXPAND && sum.changes > 0,
                List.copyOf(sum.statements.values()));
    }

    /** A schema change that was interrupted may have left a table that cannot be read before it is tidied up, which only {@code migrate} does. */
    private Optional<MigrateException> leftDue(Step step, SqlFailure failure) {
        Database database = session.context().database(step.role());
        if (database.dialect().session().trouble(failure.error()).isPresent()) {
            return Optional.empty();
        }
        List<String> due = database.dialect().schemaSql().due(database.reader());
        if (due.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "An interrupted schema change has left a table that cannot be read.",
                        "step " + step.id().id() + ", " + database.place(),
                        String.valueOf(failure.error().getMessage()),
                        Advice.of(
                                "Run {} to continue the migration: it does first what is left to do. Or have this run in the database, then"
                                        + " plan again: {}",
                                Command.of("migrate", "--yes"),
                                String.join("; ", due))),
                failure));
    }

    /** Counts, and keeps each different statement once. */
    private static final class Sum {

        private final Set<String> rewrites = new LinkedHashSet<>();
        private final Map<String, PlannedStatement> statements = new LinkedHashMap<>();
        private long changes;
        private long rows;
        private long millis;

        void add(Change change) {
            changes++;
            rows += change.kind() == Change.Kind.DATA ? change.estimatedRows() : 0;
            millis += PlanEstimate.millis(change);
            if (change.rewritesTable()) {
                rewrites.add(change.table());
            }
            for (SqlStatement statement : change.statements()) {
                keep(
                        change,
                        statement.sql(),
                        Math.max(1, statement.parameterRows().size()));
            }
        }

        private void keep(Change change, String sql, long times) {
            PlannedStatement known = statements.get(sql);
            if (known != null) {
                statements.put(sql, known.again(times));
            } else if (statements.size() < KEPT) {
                statements.put(sql, new PlannedStatement(sql, change.table(), change.purpose(), times));
            }
        }
    }
}
