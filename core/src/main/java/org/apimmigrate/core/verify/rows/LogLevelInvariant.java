package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** The list of "per API logging" filters on these values. */
public final class LogLevelInvariant implements Invariant {

    @Override
    public String id() {
        return "I-9";
    }

    @Override
    public String title() {
        return "Every API has a log level that 4.1.0 knows";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_API", "LOG_LEVEL", this, tally -> context.reader(Role.AM)
                .each(
                        "SELECT API_ID, API_NAME, API_VERSION, LOG_LEVEL FROM AM_API WHERE LOG_LEVEL IS NULL OR LOG_LEVEL NOT IN"
                                + " ('OFF', 'BASIC', 'STANDARD', 'FULL')",
                        row -> tally.violation("AM_API %d: %s|%s has %s"
                                .formatted(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))));
    }
}
