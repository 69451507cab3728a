package org.apimmigrate.sampledata.flaw;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.rows.OwnKeys;
import org.jspecify.annotations.Nullable;

/** A sample in which flaws are being placed. Each flaw gets objects that no other has touched. */
public final class FlawScene {
    private final Map<Role, Connection> connections;
    private final Map<Role, OwnKeys> keys;
    private final Dialect dialect;
    private final List<SampleTenant> tenants;
    private final List<SampleApi> untouched;
    private final RegistryOnly registryOnly;

    public FlawScene(
            Map<Role, Connection> connections,
            Map<Role, OwnKeys> keys,
            Dialect dialect,
            List<SampleTenant> tenants,
            List<SampleApi> apis,
            RegistryOnly registryOnly) {
        this.connections = connections;
        this.keys = keys;
        this.dialect = dialect;
        this.tenants = tenants;
        this.untouched = new ArrayList<>(apis);
        this.registryOnly = registryOnly;
    }

    /** Places the flaw; nothing to find where this DBMS cannot hold it. */
    public List<ExpectedFinding> place(Flaw flaw) {
        return flaw.possibleOn(dialect.dbms()) ? flaw.maker().place(this) : List.of();
    }

    Statements am() {
        return statements(Role.AM);
    }

    RegistryStatements registry() {
        return new RegistryStatements(statements(Role.REGISTRY));
    }

    RegistryStatements config() {
        return new RegistryStatements(statements(Role.CONFIG));
    }

    private Statements statements(Role role) {
        return new Statements(Objects.requireNonNull(connections.get(role)), Objects.requireNonNull(keys.get(role)));
    }

    RegistryOnly registryOnly() {
        return registryOnly;
    }

    String uuid() {
        return registryOnly.random().uuid();
    }

    /** An API of this kind that no flaw has touched. Products have members, so those are not given away lightly. */
    SampleApi take(ApiKind kind) {
        return take(kind, api -> true);
    }

    /** An API of this kind that fits and that no flaw has touched. */
    SampleApi take(ApiKind kind, Predicate<SampleApi> fits) {
        SampleApi found = untouched.stream()
                .filter(api -> api.kind() == kind && fits.test(api))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the sample has too few APIs of kind " + kind + " for so many flaws; ask for more APIs"));
        untouched.remove(found);
        return found;
    }

    /** An API that was never written, of the super tenant's admin. */
    SampleApi unwritten(String name) {
        return unwritten(name, uuid());
    }

    SampleApi unwritten(String name, String uuid) {
        SampleTenant tenant = tenants.get(0);
        String context = "/" + name.toLowerCase(java.util.Locale.ROOT) + "/1.0.0";
        String path = Paths.PROVIDERS + "/" + tenant.admin() + "/" + name + "/1.0.0";
        return new SampleApi(
                0, uuid, tenant, tenant.admin(), ApiKind.HTTP, name, "1.0.0", context, "PUBLISHED", path, 2, List.of());
    }

    /** The loaded tenant of this place in the list; 0 is the super tenant. */
    SampleTenant tenant(int index) {
        List<SampleTenant> loaded =
                tenants.stream().filter(SampleTenant::loaded).toList();
        if (index >= loaded.size()) {
            throw new IllegalArgumentException("the sample has too few tenants for this flaw; ask for two or more");
        }
        return loaded.get(index);
    }

    /** A number above all in the column. */
    int free(String table, String column) {
        return am().number("SELECT MAX(" + column + ") FROM " + table).orElse(0) + 1;
    }

    /** A row of {@code AM_API} of which only the given columns matter. */
    void apiRow(@Nullable String uuid, @Nullable String provider, String name, @Nullable String version) {
        am().run(
                        "INSERT INTO AM_API (API_ID, API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT, "
                                + "CONTEXT_TEMPLATE, API_TYPE, STATUS) VALUES (?, ?, ?, ?, ?, ?, ?, 'HTTP', 'CREATED')",
                        free("AM_API", "API_ID"),
                        uuid,
                        provider,
                        name,
                        version,
                        "/" + name,
                        "/" + name);
    }
}
