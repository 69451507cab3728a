package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/** What {@code migrate} would do here, step by step. Reads only; memory does not grow with the number of changes. */
public final class PlanOperation {

    private static final int SAMPLE = 5;
    private static final int SHOWN = 2_000;

    private final Session session;

    public PlanOperation(Session session) {
        this.session = session;
    }

    /**
     * Plans.
     *
     * @param script where to write the schema and data statements as a script for the DBMS's own client; null for none. With more
     *     than one database there is one for each, with the role before the file's extension
     */
    public PlanResult run(@Nullable Path script) {
        session.listener().phase("plan");
        List<PlannedStep> steps = new ArrayList<>();
        if (script == null) {
            session.steps().forEach(step -> steps.add(plan(step, null)));
            return new PlanResult(steps, null);
        }
        try (PlanScript writer = new PlanScript(session, script)) {
            session.steps().forEach(step -> steps.add(plan(step, writer)));
            writer.finish();
        }
        return new PlanResult(steps, script);
    }

    private PlannedStep plan(Step step, @Nullable PlanScript script) {
        SafePoint.pass(session.stop(), "plan, before step " + step.id().id());
        session.listener().stepStarted(step.id(), step.role());
        Sum sum = new Sum();
        if (script != null) {
            script.step(step);
        }
        step.changes(session.context(), change -> {
            SafePoint.pass(session.stop(), "plan, step " + step.id().id());
            sum.add(change);
            if (script != null) {
                script.change(change);
            }
        });
        StepResult.State state = sum.changes == 0 ? StepResult.State.SKIPPED : StepResult.State.PENDING;
        session.listener().stepFinished(step.id(), new StepResult(step.id(), step.role(), state, sum.rows, 0));
        return new PlannedStep(
                step.id(),
                step.role(),
                sum.changes,
                sum.rows,
                List.copyOf(sum.rewrites),
                step.id() == StepId.SCHEMA_EXPAND && sum.changes > 0,
                sum.sample);
    }

    /** Counts, and keeps the first statements. */
    private static final class Sum {

        private final Set<String> rewrites = new LinkedHashSet<>();
        private final List<String> sample = new ArrayList<>();
        private long changes;
        private long rows;

        void add(Change change) {
            changes++;
            rows += change.kind() == Change.Kind.DATA ? change.estimatedRows() : 0;
            if (change.rewritesTable()) {
                rewrites.add(change.table());
            }
            for (SqlStatement statement : change.statements()) {
                if (sample.size() < SAMPLE) {
                    String sql = statement.sql();
                    sample.add(sql.length() > SHOWN ? sql.substring(0, SHOWN) + " ..." : sql);
                }
            }
        }
    }
}
