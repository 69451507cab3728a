package org.apimmigrate.core.step;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/**
 * One step of the hop. It looks at the database and says what is still to be done; where everything is already so, it says nothing.
 * That makes a step repeatable, resumable and plannable by one piece of code. A step never writes by itself.
 *
 * <p>It must also work on a database on which earlier steps have not run yet (that is what a plan is), so it asks the live schema
 * before it names a column that an earlier step adds.
 */
public interface Step {

    StepId id();

    /** The database it mainly changes, for reports; each change names its own. */
    Role role();

    /** Does it work for the selected tenants only? All others work on whole tables. */
    default boolean limitedByTenants() {
        return false;
    }

    /** Gives every change that is still needed to the sink, in order. */
    void changes(Context context, ChangeSink sink);
}
