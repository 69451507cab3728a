package org.apimmigrate.core.fix;

import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.step.ChangeSink;

/** How corrections of one kind are put in. A correction that is in already needs nothing. */
interface Correction {

    /**
     * What is wrong with the file, or with the line that names it. Both have been through the hands of people.
     *
     * @return sentences; empty when it can be put in
     */
    List<String> mistakes(Context context, Fix fix, byte[] copy);

    /**
     * Hands on what is due.
     *
     * @throws OutdatedException when the databases do not hold any more what the correction was made from
     */
    void changes(Context context, Fix fix, byte[] copy, ChangeSink sink);
}
