package org.apimmigrate.core.step.data;

import java.util.HashMap;
import java.util.Map;
import org.apimmigrate.core.registry.Tenants;
import org.apimmigrate.core.sql.SqlReader;

/** Counts, in one query, the rows of each tenant whose organization is not yet the tenant's domain. */
final class RowsByTenant {

    private RowsByTenant() {}

    /**
     * @param tenantId column that holds the tenant's id
     * @param from table or join
     * @param organization column that holds the organization, or NULL where the table has none yet
     */
    static Map<Integer, Long> count(
            SqlReader reader, String tenantId, String from, String organization, Tenants tenants) {
        Map<Integer, Long> rows = new HashMap<>();
        boolean filled = !organization.equals("NULL");
        String columns = filled ? tenantId + ", " + organization : tenantId;
        reader.each("SELECT " + columns + ", COUNT(*) FROM " + from + " GROUP BY " + columns, row -> {
            int tenant = row.getInt(1);
            String present = filled ? row.getString(2) : null;
            boolean right =
                    tenants.byId(tenant).filter(t -> t.domain().equals(present)).isPresent();
            if (!right) {
                rows.merge(tenant, row.getLong(filled ? 3 : 2), Long::sum);
            }
        });
        return rows;
    }
}
