package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A gateway joins on it; otherwise the API without a version in its URL stops working. */
public final class DefaultVersionOrganizationInvariant implements Invariant {

    @Override
    public String id() {
        return "I-5";
    }

    @Override
    public String title() {
        return "A default version has the organization of its API";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(
                context, "AM_API_DEFAULT_VERSION", "ORGANIZATION", this, tally -> context.reader(Role.AM)
                        .each("""
                        SELECT D.DEFAULT_VERSION_ID, D.API_PROVIDER, D.API_NAME, D.ORGANIZATION, A.ORGANIZATION
                        FROM AM_API_DEFAULT_VERSION D
                        JOIN AM_API A ON A.API_NAME = D.API_NAME AND A.API_PROVIDER = D.API_PROVIDER
                            AND A.API_VERSION = D.DEFAULT_API_VERSION
                        WHERE D.ORGANIZATION IS NULL OR A.ORGANIZATION IS NULL OR D.ORGANIZATION <> A.ORGANIZATION
                        """, row -> {
                            String version = "AM_API_DEFAULT_VERSION %d (%s|%s), organization %s, its API has %s"
                                    .formatted(
                                            row.getLong(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5));
                            if (row.getString(4) == null && row.getString(5) == null) {
                                tally.excused(version);
                            } else {
                                tally.violation(version);
                            }
                        }));
    }
}
