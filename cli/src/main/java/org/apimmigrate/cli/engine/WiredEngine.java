package org.apimmigrate.cli.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Checks;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.connect.LocalRegistry;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.InstallationReader;
import org.apimmigrate.core.installation.JdbcDrivers;
import org.apimmigrate.core.installation.Where;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.TenantLoader;
import org.apimmigrate.core.registry.Tenants;
import org.apimmigrate.core.run.ChosenValues;
import org.apimmigrate.core.run.Session;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.step.Steps;
import org.apimmigrate.core.verify.Invariants;

/** The engine with its real parts. */
public final class WiredEngine implements Engine {

    private final Map<String, String> environment;
    private final Path here;
    private final Clock clock;
    private final String toolVersion;

    /** @param here the folder that the operator stands in */
    public WiredEngine(Map<String, String> environment, Path here, Clock clock, String toolVersion) {
        this.environment = Map.copyOf(environment);
        this.here = here;
        this.clock = clock;
        this.toolVersion = toolVersion;
    }

    @Override
    public Installation installation(Location location) {
        Where where =
                Where.find(location.home(), location.configuration(), location.workDirectory(), environment, here);
        return new InstallationReader(environment, systemProperties(), new KeyStorePrompt()).read(where);
    }

    @Override
    public OpenSession open(Installation configured, Request request) {
        ConvertedFiles files = new ConvertedFiles(configured, request.listener()::note);
        Installation installation = request.convertsFiles() ? files.inPlace() : files.asCopies();
        JdbcDrivers drivers = new JdbcDrivers(installation, request.listener()::note);
        DatabaseOpener opener = new DatabaseOpener(drivers::driverFor, Dialects::forUrl);
        Databases databases = opener.openForReading(installation, request.threads());
        try {
            request.opened().accept(databases);
            return new OpenSession(
                    session(installation, databases, request),
                    databases,
                    () -> opener.openForWriting(installation, databases),
                    files,
                    () -> new LocalRegistry(drivers::driverFor, Dialects::forUrl).indexingTimes(installation));
        } catch (RuntimeException e) {
            try (databases) {
                throw e instanceof SqlFailure failure ? SqlFailures.told(databases, failure) : e;
            }
        }
    }

    @Override
    public List<String> checkNames() {
        return Checks.all().stream().map(Check::name).toList();
    }

    private Session session(Installation installation, Databases databases, Request request) {
        Tenants tenants = tenants(databases);
        Context context = new Context(
                installation,
                databases,
                tenants,
                request.tenants().of(tenants),
                ChosenValues.of(databases, clock),
                request.threads(),
                new FreshCatalogs());
        return new Session(
                request.runId(),
                context,
                Checks.all(request.definitions()),
                Steps.canonical(clock),
                Invariants.all(clock),
                request.listener(),
                request.stop(),
                clock,
                toolVersion,
                installation.workDirectory());
    }

    /** A database without tenants is no user store; the checks say so, in better words than a failed statement. */
    private static Tenants tenants(Databases databases) {
        return databases.of(Role.USER).readSchema().table("UM_TENANT").isPresent()
                ? TenantLoader.load(databases.of(Role.USER).reader())
                : new Tenants(List.of(Tenant.SUPER));
    }

    private static Map<String, String> systemProperties() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().forEach((key, value) -> properties.put(String.valueOf(key), String.valueOf(value)));
        return properties;
    }
}
