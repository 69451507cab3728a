package org.apimmigrate.cli.document;

import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.CheckFailure;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.SchemaDifference;

/** Keeps what the engine tells, so that the document of a run that fails half-way holds what happened until then. */
public final class DocumentListener implements RunListener {

    private final DocumentBuilder document;

    public DocumentListener(DocumentBuilder document) {
        this.document = document;
    }

    @Override
    public void stepStarted(StepId step, Role database) {
        document.step(new StepResult(step, database, StepResult.State.RUNNING, 0, 0));
    }

    @Override
    public void stepFinished(StepId step, StepResult result) {
        document.step(result);
    }

    @Override
    public void finding(Finding finding) {
        document.finding(finding);
    }

    @Override
    public void checkCouldNotRun(CheckFailure failure) {
        document.checkCouldNotRun(failure);
    }

    @Override
    public void checkNotApplicable(CheckOutcome outcome) {
        document.checkNotApplicable(outcome);
    }

    @Override
    public void analysed(boolean complete) {
        document.checks(complete ? RunDocument.ALL_CHECKS : RunDocument.SOME_CHECKS);
    }

    @Override
    public void schemaDifference(SchemaDifference difference) {
        document.schemaDifference(difference);
    }

    @Override
    public void invariant(InvariantResult result) {
        document.invariant(result);
    }
}
