package org.apimmigrate.core.check.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.Tenant;
import org.jspecify.annotations.Nullable;

/** What identifies a row of {@code AM_API}. Everything but the number may be NULL in a damaged database. */
record ApiRow(
        long id,
        @Nullable String uuid,
        @Nullable String provider,
        @Nullable String name,
        @Nullable String version) {

    /** The columns that {@link #from} reads, for alias {@code A}. */
    static final String COLUMNS = "A.API_ID, A.API_UUID, A.API_PROVIDER, A.API_NAME, A.API_VERSION";

    static ApiRow from(ResultSet row) throws SQLException {
        return new ApiRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    Subject subject() {
        return Subject.of(
                "api",
                "id",
                uuid,
                "name",
                name,
                "version",
                version,
                "provider",
                provider,
                "table",
                "AM_API",
                "key",
                "API_ID=" + id);
    }

    /** Domain by the provider's name; null when that is no known tenant. */
    @Nullable
    String domain(Context context) {
        return tenant(context).map(Tenant::domain).orElse(null);
    }

    Optional<Tenant> tenant(Context context) {
        return provider == null ? Optional.empty() : Organizations.rule(context).tenantOf(provider);
    }

    /** For sentences. */
    String title() {
        return "%s %s of %s".formatted(name, version, provider);
    }
}
