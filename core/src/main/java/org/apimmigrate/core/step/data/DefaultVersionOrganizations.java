package org.apimmigrate.core.step.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryTenants;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.sql.InList;
import org.apimmigrate.core.sql.KeyRanges;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.step.ChangeSink;
import org.jspecify.annotations.Nullable;

/**
 * The half of step 5 for {@code AM_API_DEFAULT_VERSION}: a row follows the APIs of its name and provider, the default version first; a
 * row that names no API follows its provider.
 */
final class DefaultVersionOrganizations {

    private static final int PAGE = 200;
    private static final String TABLE = "AM_API_DEFAULT_VERSION";

    private final SqlReader reader;
    private final RegistryTenants tenants;
    private final Context context;
    private final boolean filled;

    DefaultVersionOrganizations(Context context, RegistryTenants tenants) {
        this.context = context;
        this.reader = context.reader(Role.AM);
        this.tenants = tenants;
        this.filled = context.schema(Role.AM).has(TABLE, "ORGANIZATION");
    }

    void changes(ChangeSink sink) {
        RowUpdates updates = new RowUpdates(
                sink,
                Role.AM,
                TABLE,
                "Organizations of default versions",
                "UPDATE AM_API_DEFAULT_VERSION SET ORGANIZATION = ? WHERE DEFAULT_VERSION_ID = ?");
        String keys = "SELECT DEFAULT_VERSION_ID FROM AM_API_DEFAULT_VERSION ORDER BY DEFAULT_VERSION_ID";
        for (KeyRanges.Range range : KeyRanges.of(reader, PAGE, keys)) {
            List<DefaultVersion> page = page(range);
            List<Api> apis = apisOf(page);
            RegistryTenants.Answer answer =
                    tenants.of(apis.stream().map(Api::uuid).toList());
            for (DefaultVersion row : page) {
                organization(row, apis, answer)
                        .filter(domain -> !domain.equals(row.organization()))
                        .ifPresent(domain -> updates.add(domain, row.id()));
            }
        }
        updates.flush();
    }

    private List<DefaultVersion> page(KeyRanges.Range range) {
        return reader.list(
                "SELECT DEFAULT_VERSION_ID, API_NAME, API_PROVIDER, DEFAULT_API_VERSION"
                        + (filled ? ", ORGANIZATION" : "")
                        + " FROM AM_API_DEFAULT_VERSION WHERE DEFAULT_VERSION_ID > ? AND DEFAULT_VERSION_ID <= ?"
                        + " ORDER BY DEFAULT_VERSION_ID",
                row -> new DefaultVersion(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        filled ? row.getString(5) : null),
                range.after(),
                range.upTo());
    }

    /** More than asked for: every API with one of the providers and one of the names. */
    private List<Api> apisOf(List<DefaultVersion> page) {
        List<Api> apis = new ArrayList<>();
        boolean apisFilled = context.schema(Role.AM).has("AM_API", "ORGANIZATION");
        String organization = apisFilled ? ", ORGANIZATION" : "";
        List<String> providers = page.stream()
                .map(DefaultVersion::provider)
                .filter(Objects::nonNull)
                .toList();
        List<String> names =
                page.stream().map(DefaultVersion::name).filter(Objects::nonNull).toList();
        for (InList provider : InList.of(providers)) {
            for (InList name : InList.of(names)) {
                apis.addAll(reader.list(
                        "SELECT API_NAME, API_PROVIDER, API_VERSION, API_UUID" + organization
                                + " FROM AM_API WHERE API_PROVIDER IN " + provider.markers() + " AND API_NAME IN "
                                + name.markers() + " ORDER BY API_ID",
                        row -> new Api(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                apisFilled ? row.getString(5) : null),
                        name.after(provider.values().toArray())));
            }
        }
        return apis;
    }

    private Optional<String> organization(DefaultVersion row, List<Api> apis, RegistryTenants.Answer answer) {
        Optional<Tenant> ofApis = apis.stream()
                .filter(api -> Objects.equals(api.name(), row.name()) && Objects.equals(api.provider(), row.provider()))
                .sorted(Comparator.comparing(api -> !Objects.equals(api.version(), row.version())))
                .map(api -> answer.ownerOf(api.uuid(), api.provider(), api.organization()))
                .flatMap(Optional::stream)
                .findFirst();
        return ofApis.or(() -> Optional.ofNullable(row.organization()).flatMap(context.tenants()::byDomain))
                .or(() -> tenants.rule().tenantOf(row.provider()))
                .map(Tenant::domain);
    }

    private record DefaultVersion(
            long id,
            @Nullable String name,
            @Nullable String provider,
            @Nullable String version,
            @Nullable String organization) {}

    private record Api(
            @Nullable String name,
            @Nullable String provider,
            @Nullable String version,
            @Nullable String uuid,
            @Nullable String organization) {}
}
