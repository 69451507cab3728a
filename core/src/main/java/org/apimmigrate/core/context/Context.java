package org.apimmigrate.core.context;

import java.util.HashMap;
import java.util.Map;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.registry.Tenants;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.sql.SqlReader;

/**
 * What checks, steps and invariants see of the installation. Reading only; the way to write is the runner's. Threads that read may share
 * it.
 */
public final class Context {

    private final Installation installation;
    private final Databases databases;
    private final Tenants tenants;
    private final TenantSelection selection;
    private final Chosen chosen;
    private final int threads;
    private final ExpectedCatalogs catalogs;
    private final Map<Database, Catalog> live = new HashMap<>();

    /**
     * Called by {@code SessionFactory} alone.
     *
     * @param threads worker threads for reading passes, at least 1
     * @param catalogs what a fresh installation would hold in these databases
     */
    public Context(
            Installation installation,
            Databases databases,
            Tenants tenants,
            TenantSelection selection,
            Chosen chosen,
            int threads,
            ExpectedCatalogs catalogs) {
        this.installation = installation;
        this.databases = databases;
        this.tenants = tenants;
        this.selection = selection;
        this.chosen = chosen;
        this.threads = threads;
        this.catalogs = catalogs;
    }

    public Installation installation() {
        return installation;
    }

    public Databases databases() {
        return databases;
    }

    public Database database(Role role) {
        return databases.of(role);
    }

    public SqlReader reader(Role role) {
        return databases.of(role).reader();
    }

    public Tenants tenants() {
        return tenants;
    }

    public TenantSelection selection() {
        return selection;
    }

    /** Values that are chosen once per migration. */
    public Chosen chosen() {
        return chosen;
    }

    /** Worker threads for reading passes, at least 1. */
    public int threads() {
        return threads;
    }

    /** The live schema of the database that plays the role; read once, until {@link #schemaChanged}. */
    public synchronized Catalog schema(Role role) {
        return live.computeIfAbsent(databases.of(role), Database::readSchema);
    }

    /** Forgets what is known of the live schemas, after a schema change. */
    public synchronized void schemaChanged() {
        live.clear();
    }

    /** What a fresh 4.0.0 would hold in this database. */
    public Catalog source(Role role) {
        return expected(CatalogFiles.SOURCE_VERSION, role);
    }

    /** What a fresh 4.1.0 would hold in this database. */
    public Catalog target(Role role) {
        return expected(CatalogFiles.TARGET_VERSION, role);
    }

    private Catalog expected(String version, Role role) {
        return catalogs.of(version, databases.of(role), () -> schema(role));
    }
}
