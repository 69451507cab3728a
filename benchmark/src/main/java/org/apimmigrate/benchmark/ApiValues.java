package org.apimmigrate.benchmark;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.version.VersionComparableAssignment;
import org.apimmigrate.core.registry.version.VersionedApi;

/** What each API has to be given, worked out in one read of each database; held in memory, as a script would. */
record ApiValues(List<Api> apis, Map<String, String> comparableByUuid, Map<Integer, String> domains) {
    static final String ARTIFACTS =
            " R.REG_NAME = 'api' AND R.REG_MEDIA_TYPE = '" + ArtifactXml.MEDIA_TYPE + "'";

    /** One row of {@code AM_API}. */
    record Api(long id, String uuid, int tenant, String comparable) {}

    static ApiValues of(Plain am, Plain registry, Map<Integer, String> domains, Instant base) throws SQLException {
        Map<String, Integer> tenantByUuid = new HashMap<>();
        registry.each("SELECT R.REG_UUID, R.REG_TENANT_ID FROM REG_RESOURCE R WHERE" + ARTIFACTS, row -> {
            if (row.getString(1) != null) {
                tenantByUuid.put(row.getString(1), row.getInt(2));
            }
        });
        registry.commit();
        List<Api> apis = new ArrayList<>();
        Map<String, List<VersionedApi>> groups = new HashMap<>();
        am.each("SELECT API_ID, API_UUID, API_PROVIDER, API_NAME, API_VERSION FROM AM_API", row -> {
            Integer tenant = tenantByUuid.get(row.getString(2));
            if (tenant == null) {
                throw new SQLException("an API without artifact: the floor is for samples without flaws");
            }
            apis.add(new Api(row.getLong(1), row.getString(2), tenant, ""));
            groups.computeIfAbsent(tenant + "\n" + row.getString(4), g -> new ArrayList<>())
                    .add(new VersionedApi(
                            row.getString(3), row.getString(5), null, Long.toString(row.getLong(1))));
        });
        am.commit();
        VersionComparableAssignment rule = new VersionComparableAssignment(base, base);
        Map<String, String> values = new HashMap<>();
        groups.values().forEach(group -> values.putAll(rule.valuesOf(group)));
        Map<String, String> byUuid = new HashMap<>();
        apis.replaceAll(api -> new Api(api.id(), api.uuid(), api.tenant(), values.get(Long.toString(api.id()))));
        apis.forEach(api -> byUuid.put(api.uuid(), api.comparable()));
        return new ApiValues(apis, byUuid, domains);
    }
}
