package org.apimmigrate.core.run;

import java.time.Clock;
import org.apimmigrate.core.context.Chosen;
import org.apimmigrate.core.database.Databases;

/** Finds the values that are chosen once per migration: in the journal when there is one, else in the data. */
public final class ChosenValues {

    private ChosenValues() {}

    /** For the {@link org.apimmigrate.core.context.Context} of a session. Reads only. */
    public static Chosen of(Databases databases, Clock clock) {
        throw new UnsupportedOperationException("chosen values " + databases + clock);
    }
}
