package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** The migration does not touch the status: a row without was so in 4.0.0 and is a finding. */
public final class ApiStatusInvariant implements Invariant {

    @Override
    public String id() {
        return "I-11";
    }

    @Override
    public String title() {
        return "Every API has a status";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_API", "STATUS", this, tally -> context.reader(Role.AM)
                .each(
                        "SELECT API_ID, API_NAME, API_VERSION FROM AM_API WHERE STATUS IS NULL",
                        row -> tally.excused(
                                "AM_API %d: %s|%s".formatted(row.getLong(1), row.getString(2), row.getString(3)))));
    }
}
