package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** UUIDs are not migrated: what is wrong here was so in 4.0.0 and is a finding. Only two rows with one UUID are more than that. */
public final class ApiIdentityInvariant implements Invariant {

    @Override
    public String id() {
        return "I-10";
    }

    @Override
    public String title() {
        return "Every API has a UUID of its own, that of exactly one registry artifact";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_API", "ORGANIZATION", this, tally -> {
            ApiPages.each(context, (api, answer) -> {
                int artifacts = answer.artifacts(api.uuid()).size();
                if (api.uuid() == null) {
                    tally.excused(api + ", no API_UUID");
                } else if (artifacts != 1) {
                    tally.excused(api + ", artifacts with its UUID: " + artifacts);
                }
            });
            context.reader(Role.AM)
                    .each(
                            "SELECT API_UUID, COUNT(*) FROM AM_API WHERE API_UUID IS NOT NULL GROUP BY API_UUID HAVING COUNT(*) > 1",
                            row -> tally.violation(
                                    "%d rows of AM_API have the UUID %s".formatted(row.getLong(2), row.getString(1))));
        });
    }
}
