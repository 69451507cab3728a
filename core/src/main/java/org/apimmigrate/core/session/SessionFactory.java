package org.apimmigrate.core.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.connect.DriverSource;
import org.apimmigrate.core.connect.LocalRegistry;
import org.apimmigrate.core.context.Chosen;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.ExpectedCatalogs;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.database.jdbc.Patience;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.JdbcDrivers;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.TenantLoader;
import org.apimmigrate.core.registry.Tenants;
import org.apimmigrate.core.run.ChosenValues;
import org.apimmigrate.core.run.Session;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a session is made from an installation: for the command line, for tests and for benchmarks. Thus what is tested is
 * what operators run.
 */
public final class SessionFactory {

    private final Parts parts;
    private final CatalogFiles files = new CatalogFiles();
    private final Path legacyFolder;
    private final Clock clock;
    private final String toolVersion;
    private final @Nullable DriverSource drivers;

    /**
     * @param legacyFolder holds the jar of H2 1.4.199; read only for database files of that version
     * @param clock for time stamps in the journal and durations
     */
    public SessionFactory(Parts parts, Path legacyFolder, Clock clock, String toolVersion) {
        this(parts, legacyFolder, clock, toolVersion, null);
    }

    private SessionFactory(
            Parts parts, Path legacyFolder, Clock clock, String toolVersion, @Nullable DriverSource drivers) {
        this.drivers = drivers;
        this.parts = parts;
        this.legacyFolder = legacyFolder;
        this.clock = clock;
        this.toolVersion = toolVersion;
    }

    /** The same with JDBC drivers that are neither the tool's nor in the folders of the installation. */
    public SessionFactory withDrivers(DriverSource others) {
        return new SessionFactory(parts, legacyFolder, clock, toolVersion, others);
    }

    /**
     * Opens the databases for reading.
     *
     * @throws org.apimmigrate.core.error.MigrateException when one cannot be opened or read; then all of them are closed again
     */
    public OpenSession open(Installation configured, SessionRequest request) {
        ConvertedFiles converted = new ConvertedFiles(configured, legacyFolder, request.listener()::note);
        Installation installation = request.convertsFiles() ? converted.inPlace() : converted.asCopies();
        DriverSource found =
                drivers == null ? new JdbcDrivers(installation, request.listener()::note)::driverFor : drivers;
        DatabaseOpener opener =
                new DatabaseOpener(found, Dialects::forUrl, Patience.USUAL, request.listener()::waiting);
        Databases databases = opener.openForReading(installation, request.threads());
        try {
            request.opened().accept(databases);
            return new OpenSession(
                    session(installation, databases, request),
                    databases,
                    () -> opener.openForWriting(installation, databases),
                    converted,
                    () -> new LocalRegistry(found, Dialects::forUrl).indexingTimes(installation));
        } catch (RuntimeException e) {
            try (databases) {
                throw e instanceof SqlFailure failure ? SqlFailures.told(databases, failure) : e;
            }
        }
    }

    private Session session(Installation installation, Databases databases, SessionRequest request) {
        Tenants tenants = tenants(databases.of(Role.USER));
        Context context = new Context(
                installation,
                databases,
                tenants,
                request.tenants().apply(tenants),
                ChosenValues.of(databases, clock),
                request.threads(),
                new ExpectedCatalogs(files));
        return new Session(
                request.runId(),
                context,
                parts.checks().apply(request.definitions()),
                parts.steps().apply(clock),
                parts.invariants().apply(clock),
                request.listener(),
                request.stop(),
                clock,
                toolVersion,
                installation.workDirectory());
    }

    /**
     * A database without tenants is not a user store, and a server may refuse to read a table of which it hides rows. The checks report both
     * in better words than a failed statement, and every command that relies on the rows refuses to.
     */
    private static Tenants tenants(Database users) {
        try {
            return TenantLoader.load(users.reader());
        } catch (SqlFailure e) {
            if (users.dialect().session().tableMissing(e.error())
                    || users.dialect().session().privilegeMissing(e.error())
                            && !users.dialect()
                                    .rowVisibility()
                                    .hidden(users.reader())
                                    .isEmpty()) {
                return new Tenants(List.of(Tenant.SUPER));
            }
            throw e;
        }
    }

    /**
     * A view of databases that somebody else has opened and closes, for tests of single checks, steps and invariants.
     *
     * @param chosen values as a test wants them, where a session would look for them
     * @param files what fresh installations hold
     */
    public static Context view(
            Installation installation,
            Databases databases,
            Tenants tenants,
            TenantSelection selection,
            Chosen chosen,
            CatalogFiles files) {
        return new Context(installation, databases, tenants, selection, chosen, 1, new ExpectedCatalogs(files));
    }
}
