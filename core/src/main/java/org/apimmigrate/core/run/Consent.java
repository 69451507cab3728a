package org.apimmigrate.core.run;

import java.util.function.Supplier;

/** Somebody who agrees that the databases are changed, or does not. */
@FunctionalInterface
public interface Consent {

    /** It was given before the operation was called. */
    Consent GIVEN = proposal -> false;

    /**
     * Called once, after the checks have found nothing that blocks and before anything is written.
     *
     * @param proposal looks up what is about to be done; called only by somebody who wants to know
     * @return was a person asked? That takes any time, so what the checks have found may be outdated afterwards
     * @throws org.apimmigrate.core.error.MigrateException of kind INTERRUPTED when it is refused; nothing was changed then
     */
    boolean require(Supplier<Proposal> proposal);
}
