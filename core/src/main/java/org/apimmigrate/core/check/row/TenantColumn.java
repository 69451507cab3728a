package org.apimmigrate.core.check.row;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/** The column that holds a row's tenant domain: renamed by the migration, so it depends on how far the database is. */
final class TenantColumn {

    private TenantColumn() {}

    static String of(Context context, String table) {
        return context.schema(Role.AM).has(table, "TENANT_DOMAIN") ? "TENANT_DOMAIN" : "ORGANIZATION";
    }
}
