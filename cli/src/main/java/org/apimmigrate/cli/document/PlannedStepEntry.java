package org.apimmigrate.cli.document;

import java.util.List;
import org.apimmigrate.core.run.PlannedStatement;
import org.apimmigrate.core.run.PlannedStep;

/**
 * What a step would do here.
 *
 * @param changes changes that are still needed; 0 means that all is already so
 * @param expectedMillis how long the step would take; an estimate
 * @param rewrites tables that the DBMS would copy as a whole
 * @param pointOfNoReturn does 4.0.0 stop working with this step
 * @param statements each different statement once, with markers in place of values
 * @param statementDetails the same statements, in the same order, with what is known about each
 */
public record PlannedStepEntry(
        String id,
        String title,
        String database,
        long changes,
        long rows,
        long expectedMillis,
        List<String> rewrites,
        boolean pointOfNoReturn,
        List<String> statements,
        List<StatementEntry> statementDetails) {

    /**
     * A statement of a plan.
     *
     * @param times how often it would run, each time with other values
     */
    public record StatementEntry(String statement, String table, String purpose, long times) {

        public static StatementEntry of(PlannedStatement planned) {
            return new StatementEntry(planned.sql(), planned.table(), planned.purpose(), planned.times());
        }
    }

    public static PlannedStepEntry of(PlannedStep step) {
        return new PlannedStepEntry(
                step.id().id(),
                step.id().title(),
                step.database().id(),
                step.changes(),
                step.rows(),
                step.expectedMillis(),
                step.rewrites(),
                step.pointOfNoReturn(),
                step.statements().stream().map(PlannedStatement::sql).toList(),
                step.statements().stream().map(StatementEntry::of).toList());
    }
}
