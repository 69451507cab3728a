package org.apimmigrate.cli.console;

import java.util.Locale;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.CheckFailure;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;

/** Says on the console what the engine is doing: a line for each phase and step, a moving one for what takes time. */
public final class ConsoleListener implements RunListener {

    private final Console console;
    private boolean planning;

    public ConsoleListener(Console console) {
        this.console = console;
    }

    @Override
    public void phase(String name) {
        planning = name.equals("plan");
        console.say(console.paintTalk(Style.STRONG, name));
        console.progress(name, 0, -1);
    }

    @Override
    public void stepStarted(StepId step, Role database) {
        console.progress(step.title(), 0, -1);
    }

    @Override
    public void changeDone(StepId step, Change change, long rows, long millis) {
        console.detail(
                String.format(Locale.ROOT, "    %-58s %,10d rows %8.2f s", change.purpose(), rows, millis / 1000.0));
    }

    @Override
    public void stepFinished(StepId step, StepResult result) {
        if (planning) {
            return; // the plan is a table of its own
        }
        Style style = result.state() == StepResult.State.FAILED ? Style.BAD : Style.GOOD;
        boolean idle = result.state() != StepResult.State.DONE;
        console.say(String.format(
                Locale.ROOT,
                "  %s %-9s %-42s %,10d rows %8.2f s",
                console.paintTalk(
                        idle ? Style.FAINT : style,
                        String.format(Locale.ROOT, "%-8s", result.state().id())),
                result.database().id(),
                step.title(),
                result.rows(),
                result.millis() / 1000.0));
    }

    @Override
    public void finding(Finding finding) {
        console.detail("  found " + finding.code() + " " + finding.subject().attributes());
    }

    @Override
    public void checkCouldNotRun(CheckFailure failure) {
        console.complain(
                console.paintTalk(Style.BAD, "  could not run") + " " + failure.check() + ": " + failure.reason());
    }

    @Override
    public void progress(String what, long done, long total) {
        console.progress(what, done, total);
    }

    @Override
    public void waiting(String why) {
        console.say("  " + console.paintTalk(Style.CARE, why));
    }

    @Override
    public void note(String text) {
        console.detail("  " + text);
    }
}
