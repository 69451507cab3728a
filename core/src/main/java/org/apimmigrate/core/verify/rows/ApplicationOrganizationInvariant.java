package org.apimmigrate.core.verify.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;
import org.jspecify.annotations.Nullable;

/** Application lists and id look-ups of a 4.1.0 server name the organization. */
public final class ApplicationOrganizationInvariant implements Invariant {

    @Override
    public String id() {
        return "I-3";
    }

    @Override
    public String title() {
        return "Every application has the organization of its subscriber";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_APPLICATION", "ORGANIZATION", this, tally -> context.reader(Role.AM)
                .each(
                        "SELECT A.APPLICATION_ID, A.UUID, A.ORGANIZATION, S.SUBSCRIBER_ID, S.TENANT_ID FROM AM_APPLICATION A"
                                + " LEFT JOIN AM_SUBSCRIBER S ON S.SUBSCRIBER_ID = A.SUBSCRIBER_ID",
                        row -> row(context, tally, row)));
    }

    private static void row(Context context, Tally tally, ResultSet row) throws SQLException {
        String application =
                "AM_APPLICATION %d (%s), organization %s".formatted(row.getLong(1), row.getString(2), row.getString(3));
        @Nullable String organization = row.getString(3);
        row.getLong(4);
        if (row.wasNull()) {
            tally.excused(application + ", no subscriber");
            return;
        }
        Optional<Tenant> tenant = context.tenants().byId(row.getInt(5));
        if (tenant.isEmpty()) {
            tally.excused(application + ", subscriber of unknown tenant " + row.getInt(5));
        } else if (!tenant.get().domain().equals(organization)) {
            tally.violation(application + ", subscriber of " + tenant.get().domain());
        }
    }
}
