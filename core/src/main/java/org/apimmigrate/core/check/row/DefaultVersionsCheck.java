package org.apimmigrate.core.check.row;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Tenant;
import org.jspecify.annotations.Nullable;

/** {@code AM_API_DEFAULT_VERSION} has neither a foreign nor a unique key: rows can name no API, or one name twice. */
public final class DefaultVersionsCheck implements Check {

    @Override
    public String name() {
        return "defaultVersions";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.DEFAULT_VERSION_ORPHAN, FindingCode.DEFAULT_VERSION_DUPLICATE);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        context.reader(Role.AM)
                .each(
                        "SELECT D.DEFAULT_VERSION_ID, D.API_NAME, D.API_PROVIDER, D.DEFAULT_API_VERSION"
                                + " FROM AM_API_DEFAULT_VERSION D WHERE NOT EXISTS (SELECT 1 FROM AM_API A"
                                + " WHERE A.API_NAME = D.API_NAME AND A.API_PROVIDER = D.API_PROVIDER"
                                + " AND (A.API_VERSION = D.DEFAULT_API_VERSION OR D.DEFAULT_API_VERSION IS NULL))"
                                + " ORDER BY D.DEFAULT_VERSION_ID",
                        row -> findings.accept(new Finding(
                                FindingCode.DEFAULT_VERSION_ORPHAN,
                                name(),
                                false,
                                Role.AM,
                                domain(context, row.getString(3)),
                                Subject.of(
                                        "defaultVersion",
                                        "name",
                                        row.getString(2),
                                        "version",
                                        row.getString(4),
                                        "provider",
                                        row.getString(3),
                                        "table",
                                        "AM_API_DEFAULT_VERSION",
                                        "key",
                                        "DEFAULT_VERSION_ID=" + row.getLong(1)),
                                "AM_API_DEFAULT_VERSION names an API version that is not in AM_API.",
                                "Delete the row; nothing uses it.")));
        context.reader(Role.AM)
                .each(
                        "SELECT API_NAME, API_PROVIDER, COUNT(*), MIN(DEFAULT_VERSION_ID), MAX(DEFAULT_VERSION_ID)"
                                + " FROM AM_API_DEFAULT_VERSION"
                                + " GROUP BY API_NAME, API_PROVIDER HAVING COUNT(*) > 1 ORDER BY API_NAME, API_PROVIDER",
                        row -> findings.accept(new Finding(
                                FindingCode.DEFAULT_VERSION_DUPLICATE,
                                name(),
                                false,
                                Role.AM,
                                domain(context, row.getString(2)),
                                Subject.of(
                                        "defaultVersion",
                                        "name",
                                        row.getString(1),
                                        "provider",
                                        row.getString(2),
                                        "table",
                                        "AM_API_DEFAULT_VERSION",
                                        "key",
                                        "DEFAULT_VERSION_ID=" + row.getLong(4) + ", " + row.getLong(5)),
                                "AM_API_DEFAULT_VERSION has " + row.getLong(3)
                                        + " rows for one API name: which version answers without a version in the URL is chance.",
                                "Delete all rows but the one whose version is meant.")));
    }

    private static @Nullable String domain(Context context, String provider) {
        return Organizations.rule(context)
                .tenantOf(provider)
                .map(Tenant::domain)
                .orElse(null);
    }
}
