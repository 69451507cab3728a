package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** Categories are listed by organization. Once {@code TENANT_ID} is gone a row without organization can only be one whose tenant was
 * unknown: such rows are findings. */
public final class CategoryOrganizationInvariant implements Invariant {

    @Override
    public String id() {
        return "I-4";
    }

    @Override
    public String title() {
        return "Every API category has an organization, each name once in it, and TENANT_ID is gone";
    }

    private static final String TABLE = "AM_API_CATEGORIES";

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, TABLE, "ORGANIZATION", this, tally -> {
            boolean tenantIds = context.schema(Role.AM).has(TABLE, "TENANT_ID");
            if (tenantIds) {
                tally.violation("column AM_API_CATEGORIES.TENANT_ID is still there");
            }
            context.reader(Role.AM)
                    .each(
                            "SELECT UUID, NAME, ORGANIZATION" + (tenantIds ? ", TENANT_ID" : "")
                                    + " FROM AM_API_CATEGORIES",
                            row -> {
                                String category = "AM_API_CATEGORIES %s (%s), organization %s"
                                        .formatted(row.getString(1), row.getString(2), row.getString(3));
                                if (Domains.known(context, row.getString(3))) {
                                    return;
                                }
                                boolean decidable = row.getString(3) != null
                                        || (tenantIds
                                                && context.tenants()
                                                        .byId(row.getInt(4))
                                                        .isPresent());
                                if (decidable) {
                                    tally.violation(category);
                                } else {
                                    tally.excused(category);
                                }
                            });
            // NULL is not equal to NULL: the unique key allows any number of them
            context.reader(Role.AM)
                    .each(
                            "SELECT NAME, ORGANIZATION, COUNT(*) FROM AM_API_CATEGORIES WHERE ORGANIZATION IS NOT NULL AND NAME IS NOT NULL"
                                    + " GROUP BY NAME, ORGANIZATION HAVING COUNT(*) > 1",
                            row -> tally.violation("%d categories named %s in %s"
                                    .formatted(row.getLong(3), row.getString(1), row.getString(2))));
        });
    }
}
