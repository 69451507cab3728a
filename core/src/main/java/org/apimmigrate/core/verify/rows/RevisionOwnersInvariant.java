package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** The new foreign keys of 4.1.0 demand it. */
public final class RevisionOwnersInvariant implements Invariant {

    @Override
    public String id() {
        return "I-19";
    }

    @Override
    public String title() {
        return "Every revision has its API, every metadata row its revision";
    }

    @Override
    public InvariantResult check(Context context) {
        Tally tally = new Tally();
        context.reader(Role.AM)
                .each(
                        "SELECT R.REVISION_UUID, R.API_UUID FROM AM_REVISION R"
                                + " WHERE NOT EXISTS (SELECT 1 FROM AM_API A WHERE A.API_UUID = R.API_UUID)",
                        row -> tally.violation("AM_REVISION %s, its API %s does not exist"
                                .formatted(row.getString(1), row.getString(2))));
        context.reader(Role.AM)
                .each(
                        "SELECT M.REVISION_UUID, M.API_UUID FROM AM_API_REVISION_METADATA M"
                                + " WHERE NOT EXISTS (SELECT 1 FROM AM_REVISION R WHERE R.REVISION_UUID = M.REVISION_UUID)",
                        row -> tally.violation("AM_API_REVISION_METADATA of API %s, its revision %s does not exist"
                                .formatted(row.getString(2), row.getString(1))));
        return tally.result(this);
    }
}
