package org.apimmigrate.core.check.registry;

import java.util.Optional;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/**
 * One resource of one tenant, found by its path.
 *
 * @param content null where the content row has no data
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TenantResource(byte @Nullable [] content) {

    static Optional<TenantResource> find(SqlReader reader, Tenant tenant, String collection, String name) {
        return reader.first(
                "SELECT C.REG_CONTENT_DATA FROM REG_PATH P JOIN REG_RESOURCE R ON R.REG_PATH_ID = P.REG_PATH_ID"
                        + " AND R.REG_TENANT_ID = P.REG_TENANT_ID LEFT JOIN REG_CONTENT C ON C.REG_CONTENT_ID = R.REG_CONTENT_ID"
                        + " AND C.REG_TENANT_ID = R.REG_TENANT_ID"
                        + " WHERE P.REG_PATH_VALUE = ? AND P.REG_TENANT_ID = ? AND R.REG_NAME = ?",
                row -> new TenantResource(row.getBytes(1)),
                collection,
                tenant.id(),
                name);
    }

    /** A tenant's tree appears when the tenant is first loaded (facts/rows.md#tenants); before that nothing can be missing. */
    static boolean loaded(SqlReader reader, Tenant tenant) {
        return reader.first("SELECT REG_PATH_ID FROM REG_PATH WHERE REG_TENANT_ID = ?", row -> 1, tenant.id())
                .isPresent();
    }
}
