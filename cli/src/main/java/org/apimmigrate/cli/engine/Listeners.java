package org.apimmigrate.cli.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

/** Reports every event to each of several listeners, in the order given. */
public final class Listeners implements RunListener {

    private final List<RunListener> listeners;

    public Listeners(RunListener... listeners) {
        this.listeners = List.of(listeners);
    }

    @Override
    public void phase(String name) {
        each(listener -> listener.phase(name));
    }

    @Override
    public void stepStarted(StepId step, Role database) {
        each(listener -> listener.stepStarted(step, database));
    }

    @Override
    public void orphansListed(Path list) {
        each(listener -> listener.orphansListed(list));
    }

    @Override
    public void changeDone(StepId step, Change change, long rows, long millis) {
        each(listener -> listener.changeDone(step, change, rows, millis));
    }

    @Override
    public void stepFinished(StepId step, StepResult result) {
        each(listener -> listener.stepFinished(step, result));
    }

    @Override
    public void finding(Finding finding) {
        each(listener -> listener.finding(finding));
    }

    @Override
    public void checkCouldNotRun(CheckFailure failure) {
        each(listener -> listener.checkCouldNotRun(failure));
    }

    @Override
    public void checkNotApplicable(CheckOutcome outcome) {
        each(listener -> listener.checkNotApplicable(outcome));
    }

    @Override
    public void corrected(Set<String> asked, List<Finding> open) {
        each(listener -> listener.corrected(asked, open));
    }

    @Override
    public void analysed(boolean complete) {
        each(listener -> listener.analysed(complete));
    }

    @Override
    public void schemaDifference(SchemaDifference difference) {
        each(listener -> listener.schemaDifference(difference));
    }

    @Override
    public void invariant(InvariantResult result) {
        each(listener -> listener.invariant(result));
    }

    @Override
    public void progress(String what, long done, long total) {
        each(listener -> listener.progress(what, done, total));
    }

    @Override
    public void waiting(String why) {
        each(listener -> listener.waiting(why));
    }

    @Override
    public void note(String text) {
        each(listener -> listener.note(text));
    }

    private void each(Consumer<RunListener> event) {
        listeners.forEach(event);
    }
}
