package org.apimmigrate.core.registry;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.sql.SqlReader;

/** Reads the tenants of an installation (facts/registry.md#tenants). */
public final class TenantLoader {

    private TenantLoader() {}

    /**
     * The super tenant and every row of {@code UM_TENANT}, inactive ones included.
     *
     * @param users reader of the database that holds the user store
     */
    public static Tenants load(SqlReader users) {
        List<Tenant> tenants = new ArrayList<>();
        tenants.add(Tenant.SUPER);
        tenants.addAll(users.list(
                "SELECT UM_ID, UM_DOMAIN_NAME, UM_ACTIVE FROM UM_TENANT ORDER BY UM_ID",
                row -> new Tenant(row.getInt(1), row.getString(2), row.getBoolean(3))));
        return new Tenants(tenants);
    }
}
