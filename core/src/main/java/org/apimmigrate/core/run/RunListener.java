package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.SchemaDifference;

/** Hears what the engine does. Events go one way; a listener never changes the course of a run, and must not throw. */
public interface RunListener {

    /** A phase of the command begins: analyze, backup, change, verify. */
    default void phase(String name) {}

    default void stepStarted(StepId step, Role database) {}

    default void changeDone(StepId step, Change change, long rows, long millis) {}

    default void stepFinished(StepId step, StepResult result) {}

    default void finding(Finding finding) {}

    /** Rows that 4.1.0 cannot hold will be moved into the restore point; this file lists them. */
    default void orphansListed(Path list) {}

    /** A check that has no answer. */
    default void checkCouldNotRun(CheckFailure failure) {}

    /** A check that has nothing to look at here, which is not the same as one that passed; its outcome says why. */
    default void checkNotApplicable(CheckOutcome outcome) {}

    /**
     * An analysis came to its end.
     *
     * @param complete were all checks asked, or only some of them
     */
    default void analysed(boolean complete) {}

    /**
     * Corrections are in, and the checks that corrections can settle were asked again.
     *
     * @param asked names of the checks that have answered
     * @param open all that these find now
     */
    default void corrected(Set<String> asked, List<Finding> open) {}

    default void schemaDifference(SchemaDifference difference) {}

    default void invariant(InvariantResult result) {}

    /** Progress of something countable; {@code total} is -1 while unknown. */
    default void progress(String what, long done, long total) {}

    /** The run waits longer than usual; the sentence says for what, and as far as it is known, why. */
    default void waiting(String why) {
        note(why);
    }

    /** A sentence for the log. */
    default void note(String text) {}
}
