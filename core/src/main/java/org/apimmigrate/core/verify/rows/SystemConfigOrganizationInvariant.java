package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A row of no tenant is read by nobody and hides a mistake. */
public final class SystemConfigOrganizationInvariant implements Invariant {

    @Override
    public String id() {
        return "I-17";
    }

    @Override
    public String title() {
        return "No configuration in AM_SYSTEM_CONFIGS is of an unknown organization";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_SYSTEM_CONFIGS", "ORGANIZATION", this, tally -> context.reader(Role.AM)
                .each("SELECT ORGANIZATION, CONFIG_TYPE FROM AM_SYSTEM_CONFIGS", row -> {
                    if (!Domains.known(context, row.getString(1))) {
                        tally.violation("AM_SYSTEM_CONFIGS %s, %s".formatted(row.getString(1), row.getString(2)));
                    }
                }));
    }
}
