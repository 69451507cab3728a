package org.apimmigrate.sampledata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.SampleContent.VersionOrder;
import org.apimmigrate.sampledata.definition.Definitions;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;
import org.apimmigrate.sampledata.flaw.RegistryOnly;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.rows.Rows;
import org.apimmigrate.sampledata.write.ApiRegistry;
import org.apimmigrate.sampledata.write.ApiRows;
import org.apimmigrate.sampledata.write.ApplicationRows;
import org.apimmigrate.sampledata.write.Folder;
import org.apimmigrate.sampledata.write.RegistryTree;
import org.apimmigrate.sampledata.write.RegistryWriter;
import org.apimmigrate.sampledata.write.SampleClock;
import org.apimmigrate.sampledata.write.SampleRandom;
import org.apimmigrate.sampledata.write.TenantRows;
import org.apimmigrate.sampledata.write.UserRows;

/** Decides what there is, and hands it to the writers of the single parts. */
final class SampleWriter {
    /** One round of names in one tenant: mostly HTTP, and each other kind once. */
    private static final List<ApiKind> ROUND = List.of(
            ApiKind.HTTP,
            ApiKind.SOAP,
            ApiKind.HTTP,
            ApiKind.SOAPTOREST,
            ApiKind.GRAPHQL,
            ApiKind.WS,
            ApiKind.HTTP,
            ApiKind.WEBSUB,
            ApiKind.SSE,
            ApiKind.PRODUCT);

    private static final List<String> WORDS =
            List.of("Orders", "Payments", "Customers", "Invoices", "Shipments", "Accounts", "Loyalty", "Returns");

    private final SampleOptions options;
    private final Map<Role, Rows> rows;
    private final SampleRandom random;
    private final List<SampleTenant> tenants;
    private final RegistryWriter governance;
    private final RegistryWriter config;
    private final UserRows users;
    private final ApiRows apiRows;
    private final TenantRows tenantRows;
    private final ApplicationRows applicationRows;
    private final ApiRegistry apiRegistry;
    private final ApiPlan plan;
    private final Map<SampleTenant, RegistryTree> trees = new HashMap<>();
    private final List<SampleApi> apis = new ArrayList<>();
    private final List<VersionOrder> orders = new ArrayList<>();

    SampleWriter(SampleOptions options, Map<Role, Rows> rows, Dialect dialect) {
        this.options = options;
        this.rows = rows;
        random = new SampleRandom(options.seed());
        SampleClock clock = new SampleClock();
        tenants = SampleTenants.of(options.tenants());
        String value = dialect.schemaSql().name("VALUE");
        users = new UserRows(of(Role.USER), random, clock);
        governance = new RegistryWriter(of(Role.REGISTRY), random, clock);
        config = of(Role.CONFIG) == of(Role.REGISTRY) ? governance : new RegistryWriter(of(Role.CONFIG), random, clock);
        apiRows = new ApiRows(of(Role.AM), random, clock);
        tenantRows = new TenantRows(of(Role.AM), random, value);
        applicationRows = new ApplicationRows(of(Role.AM), random, clock, value);
        apiRegistry = new ApiRegistry(governance, random, new Definitions());
        plan = new ApiPlan(options, random);
    }

    SampleContent write() {
        for (SampleTenant tenant : tenants) {
            users.write(tenant);
            if (tenant.loaded()) {
                tree(tenant);
                tenantRows.write(tenant);
            }
        }
        rows.values().forEach(Rows::flush);
        writeApis();
        writeApplications();
        return content(List.of());
    }

    SampleContent content(List<ExpectedFinding> findings) {
        return new SampleContent(
                tenants,
                List.copyOf(apis),
                applicationRows.organizations(),
                tenantRows.environmentOrganizations(),
                tenantRows.categoryOrganizations(),
                tenantRows.keyManagerOrganizations(),
                List.copyOf(orders),
                List.copyOf(findings));
    }

    /** For flaws that leave traces in the registry alone. */
    RegistryOnly registryOnly() {
        return new RegistryOnly(governance, apiRegistry, random, trees);
    }

    private void tree(SampleTenant tenant) {
        if (config == governance) {
            trees.put(tenant, RegistryTree.write(governance, tenant, path -> true));
        } else {
            trees.put(tenant, RegistryTree.write(governance, tenant, path -> !RegistryTree.isConfig(path)));
            RegistryTree.write(config, tenant, path -> RegistryTree.isTop(path) || RegistryTree.isConfig(path));
        }
        Folder deleted = trees.get(tenant).folder(Paths.PROVIDERS + "/" + plan.pathProvider(tenant.admin()));
        governance.deletedFolder(deleted, "Deleted");
    }

    private void writeApis() {
        List<SampleTenant> owners =
                tenants.stream().filter(t -> t.loaded() && t.active()).toList();
        for (int name = 0; apis.size() < options.apis(); name++) {
            ApiKind kind = ROUND.get(name % ROUND.size());
            SampleTenant tenant = owners.get(name / ROUND.size() % owners.size());
            String title = WORDS.get(name % WORDS.size()) + (kind == ApiKind.PRODUCT ? "Product" : "API") + name;
            if (kind == ApiKind.PRODUCT) {
                writeProduct(tenant, title);
            } else {
                writeVersions(tenant, kind, title, name);
            }
        }
    }

    private void writeVersions(SampleTenant tenant, ApiKind kind, String title, int name) {
        VersionPlan versions = VersionPlan.of(name, Math.min(options.versions(), options.apis() - apis.size()));
        List<SampleApi> written = new ArrayList<>();
        Map<String, Folder> names = new HashMap<>();
        for (String version : versions.created()) {
            // some names have versions of two providers, which the developer portal shows as one
            int shift = name % 5 == 3 ? written.size() : 0;
            String provider =
                    tenant.providers().get((name + shift) % tenant.providers().size());
            SampleApi api = plan.api(apis.size(), tenant, provider, kind, title, version);
            Folder folder = names.computeIfAbsent(provider, p -> nameFolder(api));
            apiRows.write(api);
            write(api, folder);
            written.add(api);
        }
        orders.add(new VersionOrder(tenant, title, versions.ascending()));
        if (name % 2 == 0) {
            apiRows.defaultVersion(written.get(written.size() - 1));
        }
    }

    private void writeProduct(SampleTenant tenant, String title) {
        List<SampleApi> members = apis.subList(Math.max(0, apis.size() - 3 * ROUND.size()), apis.size()).stream()
                .filter(api -> api.tenant().equals(tenant) && api.kind() == ApiKind.HTTP)
                .limit(2)
                .toList();
        SampleApi product = plan.api(apis.size(), tenant, tenant.admin(), ApiKind.PRODUCT, title, "1.0.0");
        apiRows.writeProduct(product, members);
        write(product, nameFolder(product));
        orders.add(new VersionOrder(tenant, title, List.of(List.of("1.0.0"))));
    }

    private void write(SampleApi api, Folder name) {
        apiRegistry.write(api, name, Objects.requireNonNull(trees.get(api.tenant())));
        apis.add(api);
        rows.values().forEach(Rows::step);
    }

    private Folder nameFolder(SampleApi api) {
        RegistryTree tree = Objects.requireNonNull(trees.get(api.tenant()));
        return governance.folder(tree.folder(Paths.PROVIDERS + "/" + api.pathProvider()), api.name());
    }

    private void writeApplications() {
        List<SampleTenant> owners =
                tenants.stream().filter(SampleTenant::loaded).toList();
        Map<String, String> residents = new HashMap<>();
        tenantRows.keyManagerOrganizations().forEach((uuid, domain) -> residents.putIfAbsent(domain, uuid));
        for (int number = 0; number < options.applications(); number++) {
            SampleTenant owner = owners.get(number % owners.size());
            List<SampleApi> subscribed = new ArrayList<>();
            for (int i = 0; i < Math.min(3, apis.size()); i++) {
                // may be an API of another tenant
                subscribed.add(apis.get((number * 7 + i) % apis.size()));
            }
            applicationRows.write(owner, number, subscribed, Objects.requireNonNull(residents.get(owner.domain())));
            rows.values().forEach(Rows::step);
        }
    }

    private Rows of(Role role) {
        return Objects.requireNonNull(rows.get(role), role.id());
    }
}
