package org.apimmigrate.core.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.context.Chosen;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.registry.TenantLoader;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogDdl;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/**
 * An installation on H2 databases in memory that hold those tables of 4.0.0 that data steps and row invariants look at, without foreign
 * keys, and no rows. API Manager and registry have a database each.
 */
public final class MemoryInstallation implements AutoCloseable {

    /** The base time of every test. */
    public static final Instant BASE = Instant.parse("2026-11-01T00:00:00Z");

    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final Set<String> TABLES = Set.of(
            "AM_API",
            "AM_API_DEFAULT_VERSION",
            "AM_APPLICATION",
            "AM_SUBSCRIBER",
            "AM_API_CATEGORIES",
            "AM_GATEWAY_ENVIRONMENT",
            "AM_KEY_MANAGER",
            "AM_REVISION",
            "AM_API_REVISION_METADATA",
            "UM_TENANT",
            "REG_PATH",
            "REG_RESOURCE",
            "REG_CONTENT",
            "REG_LOG");

    private static final CatalogFiles CATALOGS = new CatalogFiles();

    private final Map<Role, Connection> connections = new EnumMap<>(Role.class);
    private final Installation installation;
    private final Databases databases;
    private final WriteGate gate;
    private final RegistryRows registry = new RegistryRows(this);
    private TenantSelection selection = TenantSelection.ALL;

    private MemoryInstallation(boolean emailUserNames) throws SQLException {
        Map<Role, DatabaseSettings> settings = new EnumMap<>(Role.class);
        DatabaseSettings am = create("am");
        DatabaseSettings shared = create("shared");
        for (Role role : Role.values()) {
            settings.put(role, role == Role.AM ? am : shared);
            connections.put(role, DriverManager.getConnection(settings.get(role).url()));
        }
        Installation.Facts facts = new Installation.Facts(
                "admin", emailUserNames, "/_system/governance", "/_system/config", null, null, null);
        installation = new Installation(null, Path.of("deployment.toml"), Path.of("work"), settings, null, facts);
        DatabaseOpener opener = new DatabaseOpener(s -> new org.h2.Driver(), Dialects::forUrl);
        databases = opener.openForReading(installation, 1);
        gate = opener.openForWriting(installation, databases);
    }

    /** The tables as 4.0.0 has them. */
    public static MemoryInstallation of400() throws SQLException {
        return new MemoryInstallation(false);
    }

    /** The same, mail addresses being user names. */
    public static MemoryInstallation of400WithEmailUserNames() throws SQLException {
        return new MemoryInstallation(true);
    }

    /** The tables after step 1: what 4.1.0 adds is there next to what 4.0.0 has. */
    public static MemoryInstallation expanded() throws SQLException {
        MemoryInstallation made = of400();
        made.expand();
        return made;
    }

    /** Adds what step 1 adds. */
    public void expand() {
        for (String table : List.of("AM_API", "AM_APPLICATION", "AM_API_CATEGORIES", "AM_API_DEFAULT_VERSION")) {
            am("ALTER TABLE " + table + " ADD ORGANIZATION VARCHAR(100)");
        }
        am("ALTER TABLE AM_API ADD GATEWAY_VENDOR VARCHAR(100) DEFAULT 'wso2'");
        am("ALTER TABLE AM_API ADD LOG_LEVEL VARCHAR(255) DEFAULT 'OFF'");
        am("ALTER TABLE AM_API ADD VERSION_COMPARABLE VARCHAR(15)");
        am("ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD ORGANIZATION VARCHAR(255)");
        am("ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD PROVIDER VARCHAR(255)");
        am("ALTER TABLE AM_KEY_MANAGER ALTER COLUMN TENANT_DOMAIN RENAME TO ORGANIZATION");
        am("ALTER TABLE AM_KEY_MANAGER ADD TOKEN_TYPE VARCHAR(45) DEFAULT 'DIRECT'");
        am("CREATE TABLE AM_SYSTEM_CONFIGS (ORGANIZATION VARCHAR(100) NOT NULL, CONFIG_TYPE VARCHAR(100) NOT NULL,"
                + " CONFIGURATION BLOB NOT NULL, PRIMARY KEY (ORGANIZATION, CONFIG_TYPE))");
    }

    private static DatabaseSettings create(String database) throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Catalog catalog = CATALOGS.builtIn(CatalogFiles.SOURCE_VERSION, database, "h2");
        Map<String, Table> tables = new java.util.TreeMap<>();
        for (Table table : catalog.tables().values()) {
            if (TABLES.contains(table.name())) {
                tables.put(
                        table.name(),
                        new Table(
                                table.name(),
                                table.columns(),
                                table.primaryKey(),
                                table.primaryKeyName(),
                                table.uniques(),
                                List.of(),
                                table.indexes(),
                                List.of()));
            }
        }
        Catalog small = new Catalog("h2", tables, catalog.sequences(), List.of());
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String sql : new CatalogDdl(Dialects.forUrl(url).schemaSql()).create(small)) {
                statement.execute(sql);
            }
        }
        return new DatabaseSettings("[database." + database + "]", null, url, "", new Secret(""), null, Map.of());
    }

    public Installation installation() {
        return installation;
    }

    public Context context() {
        return SessionFactory.view(
                installation,
                databases,
                TenantLoader.load(databases.of(Role.USER).reader()),
                selection,
                new Chosen(BASE),
                CATALOGS);
    }

    /** Limits the work to these tenants. */
    public MemoryInstallation select(Integer... ids) {
        selection = new TenantSelection(Set.of(ids));
        return this;
    }

    /** What the step would do now. */
    public List<Change> plan(Step step) {
        List<Change> changes = new ArrayList<>();
        step.changes(context(), changes::add);
        return changes;
    }

    /** Makes the step's changes and returns the rows touched; each must touch as many as it says. */
    public long run(Step step) {
        long[] rows = {0};
        step.changes(context(), change -> {
            long touched = gate.inTransaction(change.role(), writer -> {
                long sum = 0;
                for (SqlStatement statement : change.statements()) {
                    sum += statement.parameterRows().isEmpty()
                            ? writer.update(statement.sql())
                            : writer.batch(statement.sql(), statement.parameterRows());
                }
                return sum;
            });
            if (touched != change.estimatedRows()) {
                throw new AssertionError(
                        "%s says %d rows and touches %d".formatted(change.purpose(), change.estimatedRows(), touched));
            }
            rows[0] += touched;
        });
        return rows[0];
    }

    public InvariantResult check(Invariant invariant) {
        return invariant.check(context());
    }

    /** Runs a statement in the API Manager database. */
    public void am(String sql, Object... parameters) {
        execute(Role.AM, sql, parameters);
    }

    /** Runs a statement in the registry database. */
    public void shared(String sql, Object... parameters) {
        execute(Role.REGISTRY, sql, parameters);
    }

    /** A value of the first row; null for SQL NULL. */
    public String text(Role role, String sql, Object... parameters) {
        List<String> column = column(role, sql, parameters);
        return column.isEmpty() ? "(no row)" : column.get(0);
    }

    /** First column of all rows. */
    public List<String> column(Role role, String sql, Object... parameters) {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connections.get(role).prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return values;
    }

    byte[] bytes(String sql, Object... parameters) {
        try (PreparedStatement statement = connections.get(Role.REGISTRY).prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(Role role, String sql, Object... parameters) {
        try (PreparedStatement statement = connections.get(role).prepareStatement(sql)) {
            bind(statement, parameters);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /** Rows of the registry. */
    public RegistryRows registry() {
        return registry;
    }

    public void tenant(int id, String domain) {
        tenant(id, domain, "admin");
    }

    public void tenant(int id, String domain, String adminRole) {
        shared(
                "INSERT INTO UM_TENANT (UM_ID, UM_TENANT_UUID, UM_DOMAIN_NAME, UM_ACTIVE, UM_CREATED_DATE, UM_USER_CONFIG)"
                        + " VALUES (?, ?, ?, TRUE, CURRENT_TIMESTAMP, ?)",
                id,
                "uuid-" + id,
                domain,
                "<Realm><AdminRole>%s</AdminRole></Realm>"
                        .formatted(adminRole)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public void api(int id, String uuid, String provider, String name, String version) {
        am(
                "INSERT INTO AM_API (API_ID, API_UUID, API_PROVIDER, API_NAME, API_VERSION, STATUS) VALUES (?, ?, ?, ?, ?, 'PUBLISHED')",
                id,
                uuid,
                provider,
                name,
                version);
    }

    @Override
    public void close() throws SQLException {
        gate.close();
        databases.close();
        for (Role role : List.of(Role.AM, Role.REGISTRY)) {
            try (var statement = connections.get(role).createStatement()) {
                statement.execute("SHUTDOWN");
            }
        }
    }
}
