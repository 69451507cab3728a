package org.apimmigrate.cli.logging;

import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.CheckFailure;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.SchemaDifference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the engine does to the log. Statements are logged with their markers, never with values. */
public final class LogListener implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger("org.apimmigrate.run");

    @Override
    public void phase(String name) {
        LOG.info("phase {}", name);
    }

    @Override
    public void stepStarted(StepId step, Role database) {
        LOG.info("step {} on {} started", step.id(), database.id());
    }

    @Override
    public void changeDone(StepId step, Change change, long rows, long millis) {
        LOG.info("step {} changed {}: {}; {} rows, {} ms", step.id(), change.table(), change.purpose(), rows, millis);
        change.statements().forEach(statement -> LOG.debug("statement {}", statement.sql()));
    }

    @Override
    public void stepFinished(StepId step, StepResult result) {
        LOG.info("step {} {}: {} rows, {} ms", step.id(), result.state().id(), result.rows(), result.millis());
    }

    @Override
    public void finding(Finding finding) {
        LOG.info(
                "finding {} {} {} {}: {}",
                finding.severity().id(),
                finding.code(),
                finding.tenant(),
                finding.subject().attributes(),
                finding.message());
    }

    @Override
    public void checkCouldNotRun(CheckFailure failure) {
        LOG.error("check {} could not run: {}", failure.check(), failure.reason());
    }

    @Override
    public void checkNotApplicable(CheckOutcome outcome) {
        LOG.info("check {} does not apply: {}", outcome.check(), outcome.reason());
    }

    @Override
    public void schemaDifference(SchemaDifference difference) {
        LOG.warn("schema difference {}", difference);
    }

    @Override
    public void invariant(InvariantResult result) {
        if (result.holds()) {
            LOG.info("invariant {} holds", result.id());
        } else {
            LOG.warn("invariant {} does not hold: {} {}", result.id(), result.violations(), result.couldNotRun());
        }
    }

    @Override
    public void note(String text) {
        LOG.info("{}", text);
    }
}
