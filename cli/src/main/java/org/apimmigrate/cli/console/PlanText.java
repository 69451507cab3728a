package org.apimmigrate.cli.console;

import java.util.Locale;
import org.apimmigrate.core.run.PlanEstimate;
import org.apimmigrate.core.run.PlanResult;
import org.apimmigrate.core.run.PlannedStatement;
import org.apimmigrate.core.run.PlannedStep;

/** A plan for people: each step with its numbers, and below it its statements. */
public final class PlanText {

    private static final int SHOWN_OF_A_STATEMENT = 150;

    private final Console console;

    public PlanText(Console console) {
        this.console = console;
    }

    public void print(PlanResult plan) {
        console.result(String.format(
                Locale.ROOT, "%-9s %-42s %9s %12s %12s", "database", "step", "changes", "rows", "expected"));
        plan.steps().forEach(this::print);
        console.result(String.format(
                Locale.ROOT, "%-9s %-42s %9s %12s %12s", "", "all steps", "", "", time(plan.expectedMillis())));
        console.result("Expected time: " + PlanEstimate.basis() + ".");
    }

    private void print(PlannedStep step) {
        console.result(String.format(
                Locale.ROOT,
                "%-9s %-42s %,9d %,12d %12s%s",
                step.database().id(),
                step.id().title(),
                step.changes(),
                step.rows(),
                step.changes() == 0 ? "" : time(step.expectedMillis()),
                step.pointOfNoReturn() && step.changes() > 0 ? "   4.0.0 cannot start after this step" : ""));
        if (!step.rewrites().isEmpty()) {
            console.result("          the DBMS copies these tables as a whole: " + String.join(", ", step.rewrites()));
        }
        step.statements().forEach(this::print);
    }

    private void print(PlannedStatement statement) {
        String sql = statement.sql().strip().replaceAll("\\s*\\R\\s*", " ");
        if (!console.isVerbose() && sql.length() > SHOWN_OF_A_STATEMENT) {
            sql = sql.substring(0, SHOWN_OF_A_STATEMENT) + " ...";
        }
        String times = statement.times() == 1 ? "" : String.format(Locale.ROOT, "   (%,d times)", statement.times());
        console.result("          " + sql + times);
    }

    static String time(long millis) {
        if (millis < 1_000) {
            return "under 1 s";
        }
        long seconds = (millis + 999) / 1_000;
        return seconds < 120 ? "about " + seconds + " s" : "about " + (seconds + 59) / 60 + " min";
    }
}
