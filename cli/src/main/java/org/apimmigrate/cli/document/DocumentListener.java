package org.apimmigrate.cli.document;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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

/** Keeps what the engine reports, so that the document of a run that fails half-way holds what happened until then. */
public final class DocumentListener implements RunListener {

    private final DocumentBuilder document;
    private final Clock clock;

    public DocumentListener(DocumentBuilder document, Clock clock) {
        this.document = document;
        this.clock = clock;
    }

    @Override
    public void phase(String name) {
        document.phase(name, clock.instant());
    }

    @Override
    public void stepStarted(StepId step, Role database) {
        document.stepStarted(step, clock.instant());
        document.step(new StepResult(step, database, StepResult.State.RUNNING, 0, 0));
    }

    @Override
    public void stepFinished(StepId step, StepResult result) {
        document.stepFinished(clock.instant());
        document.step(result);
    }

    @Override
    public void changeDone(StepId step, Change change, long rows, long millis) {
        document.change(step, change, rows, millis);
    }

    @Override
    public void orphansListed(Path list) {
        document.orphansListed(list.toString());
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
    public void corrected(Set<String> asked, List<Finding> open) {
        document.corrected(asked, open);
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
