package org.apimmigrate.core.apis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apimmigrate.core.apis.VersionGroup.ApiRow;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryTenants;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the API names of the installation in slices. A name is never cut in two: slices end where the DBMS, by its own order,
 * begins another name.
 */
public final class VersionGroups {

    /** Rows of a slice, as far as names allow. */
    private static final long SLICE = 500;

    private final Context context;
    private final SqlReader reader;
    private final RegistryTenants tenants;
    private final StrayArtifacts strays;
    private final String columns;
    private final boolean compared;
    private final boolean organized;

    /** Looks for artifacts without a row first. */
    public static VersionGroups of(Context context) {
        return new VersionGroups(context, StrayArtifacts.find(context));
    }

    private VersionGroups(Context context, StrayArtifacts strays) {
        Catalog schema = context.schema(Role.AM);
        this.context = context;
        this.reader = context.reader(Role.AM);
        this.tenants = RegistryAccess.of(context).tenants();
        this.strays = strays;
        this.compared = schema.has("AM_API", "VERSION_COMPARABLE");
        this.organized = schema.has("AM_API", "ORGANIZATION");
        this.columns = "API_ID, API_UUID, API_PROVIDER, API_NAME, API_VERSION"
                + (organized ? ", ORGANIZATION" : "")
                + (compared ? ", VERSION_COMPARABLE" : "");
    }

    /** All groups, those of artifacts without a row at the end. What a slice holds may be changed before the next one comes. */
    public void eachSlice(Consumer<List<VersionGroup>> consumer) {
        String from = null;
        for (String to : bounds()) {
            slice(from, to).ifPresent(consumer);
            from = to;
        }
        slice(from, null).ifPresent(consumer);
        groups(rows("WHERE API_NAME IS NULL")).ifPresent(consumer);
        List<VersionGroup> alone = new ArrayList<>();
        strays.rest()
                .forEach((name, artifacts) -> alone.add(
                        new VersionGroup(context.tenants().byId(name.tenantId()).orElseThrow(), List.of(), artifacts)));
        consumer.accept(alone);
    }

    /** Last names of the slices but for the last one. */
    private List<String> bounds() {
        List<String> bounds = new ArrayList<>();
        long[] rows = {0};
        reader.each(
                "SELECT API_NAME, COUNT(*) FROM AM_API WHERE API_NAME IS NOT NULL GROUP BY API_NAME ORDER BY API_NAME",
                row -> {
                    rows[0] += row.getLong(2);
                    if (rows[0] >= SLICE) {
                        bounds.add(row.getString(1));
                        rows[0] = 0;
                    }
                });
        return bounds;
    }

    private Optional<List<VersionGroup>> slice(@Nullable String from, @Nullable String to) {
        List<String> conditions = new ArrayList<>(List.of("API_NAME IS NOT NULL"));
        List<Object> parameters = new ArrayList<>();
        if (from != null) {
            conditions.add("API_NAME > ?");
            parameters.add(from);
        }
        if (to != null) {
            conditions.add("API_NAME <= ?");
            parameters.add(to);
        }
        return groups(rows("WHERE " + String.join(" AND ", conditions), parameters.toArray()));
    }

    private List<ApiRow> rows(String where, Object... parameters) {
        return reader.list(
                "SELECT " + columns + " FROM AM_API " + where + " ORDER BY API_ID",
                row -> new ApiRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        organized ? row.getString(6) : null,
                        compared ? row.getString(organized ? 7 : 6) : null,
                        List.of()),
                parameters);
    }

    /** Nothing for no rows. */
    private Optional<List<VersionGroup>> groups(List<ApiRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        RegistryTenants.Answer answer =
                tenants.of(rows.stream().map(ApiRow::uuid).toList());
        Map<ApiRow, Tenant> owners = owners(rows, answer);
        Map<String, VersionGroup> groups = new LinkedHashMap<>();
        for (ApiRow row : rows) {
            Tenant owner = owners.get(row);
            String key = owner == null ? "unknown " + identity(row) : owner.id() + "\n" + row.name();
            groups.computeIfAbsent(key, k -> new VersionGroup(owner)).rows().add(withArtifacts(row, answer));
        }
        for (VersionGroup group : groups.values()) {
            String name = group.rows().get(0).name();
            if (group.tenant() != null && name != null) {
                group.strays().addAll(strays.take(group.tenant().id(), name));
            }
        }
        return Optional.of(List.copyOf(groups.values()));
    }

    /**
     * A row of which nothing shows the tenant goes with the other versions of its provider and name, where these show it: all of them are
     * one API to a server, and their values have to differ (I-12).
     */
    private static Map<ApiRow, Tenant> owners(List<ApiRow> rows, RegistryTenants.Answer answer) {
        Map<ApiRow, Tenant> owners = new HashMap<>();
        Map<String, Tenant> byIdentity = new HashMap<>();
        for (ApiRow row : rows) {
            answer.ownerOf(row.uuid(), row.provider(), row.organization()).ifPresent(owner -> {
                owners.put(row, owner);
                byIdentity.putIfAbsent(identity(row), owner);
            });
        }
        for (ApiRow row : rows) {
            Tenant owner = byIdentity.get(identity(row));
            if (owner != null) {
                owners.putIfAbsent(row, owner);
            }
        }
        return owners;
    }

    private static String identity(ApiRow row) {
        return row.provider() + "\n" + row.name();
    }

    private static ApiRow withArtifacts(ApiRow row, RegistryTenants.Answer answer) {
        return new ApiRow(
                row.id(),
                row.uuid(),
                row.provider(),
                row.name(),
                row.version(),
                row.organization(),
                row.comparable(),
                answer.artifacts(row.uuid()));
    }
}
