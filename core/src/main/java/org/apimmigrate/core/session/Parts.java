package org.apimmigrate.core.session;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Checks;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.Steps;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.Invariants;

/**
 * What a session knows about the migration.
 *
 * @param checks in the order to run them; they report their verdicts on definitions to the observer
 * @param steps in canonical order
 * @param invariants I-1 first
 */
public record Parts(
        Function<DefinitionObserver, List<Check>> checks,
        Function<Clock, List<Step>> steps,
        Function<Clock, List<Invariant>> invariants) {

    /** Everything that there is. */
    public static final Parts ALL = new Parts(Checks::all, Steps::canonical, Invariants::all);

    /** The same with those checks only; a session of a test that is not about the others is faster so. */
    public Parts withChecks(Predicate<Check> wanted) {
        return new Parts(
                observer -> checks.apply(observer).stream().filter(wanted).toList(), steps, invariants);
    }
}
