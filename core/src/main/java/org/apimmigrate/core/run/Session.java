package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.verify.Invariant;

/**
 * What every operation works with: the installation as it is seen, what is known about the hop, and who listens. It holds no way to
 * write; operations that write are given a {@link org.apimmigrate.core.database.WriteGate} of their own.
 *
 * @param runId identifies this call of the command, in the JSON and in the journal
 * @param context the installation, its databases open for reading; {@link ChosenValues} says which values are chosen
 * @param checks in the order to run them
 * @param steps in canonical order
 * @param invariants I-1 first
 * @param listener hears what happens
 * @param stop how a person stops the run
 * @param clock for time stamps in the journal and durations
 * @param toolVersion version of this tool
 * @param workDirectory restore points, journal copies, reports
 */
public record Session(
        String runId,
        Context context,
        List<Check> checks,
        List<Step> steps,
        List<Invariant> invariants,
        RunListener listener,
        StopSignal stop,
        Clock clock,
        String toolVersion,
        Path workDirectory) {

    public Session {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
        invariants = List.copyOf(invariants);
    }
}
