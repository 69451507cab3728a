package org.apimmigrate.core.verify.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryTenants;
import org.apimmigrate.core.sql.KeyRanges;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Goes through {@code AM_API} row by row, with what the registry says of each; read page by page. */
final class ApiPass extends RowPass<ApiPass.Seen> {

    static final ApiPass ONE = new ApiPass();

    private static final int PAGE = 500;

    /** The columns that row invariants look at. */
    record Api(
            long id,
            @Nullable String uuid,
            @Nullable String provider,
            @Nullable String name,
            @Nullable String version,
            @Nullable String organization) {

        @Override
        public String toString() {
            return "AM_API %d: %s|%s|%s, organization %s".formatted(id, provider, name, version, organization);
        }
    }

    /**
     * A row.
     *
     * @param answer what the registry says of the page that it is on
     */
    record Seen(Api api, RegistryTenants.Answer answer) {}

    private ApiPass() {}

    @Override
    Optional<String> missing(Context context) {
        return context.schema(Role.AM).has("AM_API", "ORGANIZATION")
                ? Optional.empty()
                : Optional.of("there is no column AM_API.ORGANIZATION");
    }

    @Override
    void each(Context context, Consumer<Seen> next) {
        RegistryTenants tenants = RegistryAccess.of(context).tenants();
        SqlReader reader = context.reader(Role.AM);
        for (KeyRanges.Range range : KeyRanges.of(reader, PAGE, "SELECT API_ID FROM AM_API ORDER BY API_ID")) {
            List<Api> page = reader.list(
                    "SELECT API_ID, API_UUID, API_PROVIDER, API_NAME, API_VERSION, ORGANIZATION FROM AM_API"
                            + " WHERE API_ID > ? AND API_ID <= ? ORDER BY API_ID",
                    row -> new Api(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)),
                    range.after(),
                    range.upTo());
            RegistryTenants.Answer answer =
                    tenants.of(page.stream().map(Api::uuid).toList());
            page.forEach(api -> next.accept(new Seen(api, answer)));
        }
    }
}
