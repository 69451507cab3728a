package org.apimmigrate.core.check.row;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.sql.Chunks;

/**
 * APIs whose organization cannot be known: their artifact is in no tenant's registry, and the provider's name leads to no tenant
 * either (facts/steps.md#step-5). A name without a provider is a matter of AM_API_NULL_KEY.
 */
public final class ApiTenantCheck implements Check {

    @Override
    public String name() {
        return "apiTenants";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.UNKNOWN_TENANT);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        var doubtful = Chunks.<ApiRow>collector(Chunks.SIZE, rows -> decide(context, rows, findings));
        context.reader(Role.AM)
                .each(
                        "SELECT " + ApiRow.COLUMNS
                                + " FROM AM_API A WHERE A.API_PROVIDER IS NOT NULL ORDER BY A.API_ID",
                        row -> {
                            ApiRow api = ApiRow.from(row);
                            if (api.tenant(context).isEmpty()) {
                                doubtful.add(api);
                            }
                        });
        doubtful.flush();
    }

    private void decide(Context context, List<ApiRow> rows, Consumer<Finding> findings) {
        Set<String> inRegistry = new HashSet<>();
        List<String> uuids =
                rows.stream().map(ApiRow::uuid).filter(uuid -> uuid != null).toList();
        Chunks.each(
                context.reader(Role.REGISTRY),
                "SELECT R.REG_UUID, R.REG_TENANT_ID FROM REG_RESOURCE R WHERE R.REG_MEDIA_TYPE = ? AND R.REG_UUID IN %s",
                uuids,
                row -> {
                    if (context.tenants().byId(row.getInt(2)).isPresent()) {
                        inRegistry.add(row.getString(1));
                    }
                },
                ArtifactXml.MEDIA_TYPE);
        for (ApiRow api : rows) {
            if (!inRegistry.contains(api.uuid())) {
                findings.accept(new Finding(
                        FindingCode.UNKNOWN_TENANT,
                        name(),
                        false,
                        Role.AM,
                        null,
                        api.subject(),
                        "The provider's tenant "
                                + Organizations.rule(context)
                                        .domainOf(
                                                Objects.requireNonNull(api.provider(), "the query reads none without"))
                                + " does not exist, and no tenant's registry holds the API's artifact: its organization cannot"
                                + " be known.",
                        "Delete the API's rows, or bring the tenant back; as it is the row stays without organization, and"
                                + " 4.1.0 shows it nowhere."));
            }
        }
    }
}
