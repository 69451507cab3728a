package org.apimmigrate.core.schema;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.context.Chosen;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.h2.H2Dialect;
import org.apimmigrate.core.database.jdbc.PooledDatabase;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.Tenants;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;

/** An installation on H2 in memory: one database for the API Manager, one shared one. */
public final class OpenH2 implements AutoCloseable {

    private final HikariDataSource am;
    private final HikariDataSource shared;
    private final Connection amKeeper;
    private final Connection sharedKeeper;
    private final Databases databases;
    private final Context context;

    /** @param tenants in addition to the super tenant */
    public OpenH2(Tenant... tenants) throws SQLException {
        this(new H2Dialect(), UnaryOperator.identity(), tenants);
    }

    /**
     * @param dialect of the API Manager database, which is H2 whatever it says
     * @param other what to make of the catalogs, to play another DBMS
     */
    public OpenH2(Dialect dialect, UnaryOperator<Catalog> other, Tenant... tenants) throws SQLException {
        CatalogFiles files = new CatalogFiles();
        am = pool();
        shared = pool();
        // a database in memory lives as long as somebody is connected
        amKeeper = DriverManager.getConnection(am.getJdbcUrl());
        sharedKeeper = DriverManager.getConnection(shared.getJdbcUrl());
        create(am, files.builtIn("4.0.0", "am", "h2"));
        create(shared, files.builtIn("4.0.0", "shared", "h2"));
        Database amDatabase = new PooledDatabase(dialect, EnumSet.of(Role.AM), "H2", "2.1.214", "am", am);
        Database sharedDatabase = new PooledDatabase(
                new H2Dialect(), EnumSet.of(Role.REGISTRY, Role.CONFIG, Role.USER), "H2", "2.1.214", "shared", shared);
        Map<Role, Database> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(role, role == Role.AM ? amDatabase : sharedDatabase);
        }
        databases = new Databases(byRole);
        List<Tenant> all = new java.util.ArrayList<>(List.of(Tenant.SUPER));
        all.addAll(List.of(tenants));
        context = SessionFactory.view(
                new Installation(
                        null, Path.of("deployment.toml"), Path.of("work"), Map.of(), null, Installation.Facts.DEFAULTS),
                databases,
                new Tenants(all),
                TenantSelection.ALL,
                new Chosen(Instant.EPOCH),
                new CatalogFiles(other));
    }

    /** These databases as those of another installation. */
    public Context context(Installation installation) {
        return SessionFactory.view(
                installation,
                databases,
                context.tenants(),
                TenantSelection.ALL,
                new Chosen(Instant.EPOCH),
                new CatalogFiles());
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        config.setAutoCommit(false);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static void create(HikariDataSource pool, Catalog catalog) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : new CatalogDdl(new H2Dialect().schemaSql()).create(catalog)) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    public Context context() {
        return context;
    }

    /** Runs statements on the API Manager database. */
    public void am(String... statements) throws SQLException {
        run(am, statements);
    }

    /** Runs statements on the shared database. */
    public void shared(String... statements) throws SQLException {
        run(shared, statements);
    }

    private void run(HikariDataSource pool, String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
        context.schemaChanged();
    }

    /** Makes a change, as the runner does. */
    public void apply(Change change) {
        try (Connection connection = (change.role() == Role.AM ? am : shared).getConnection()) {
            for (SqlStatement statement : change.statements()) {
                List<List<Object>> rows =
                        statement.parameterRows().isEmpty() ? List.of(List.of()) : statement.parameterRows();
                for (List<Object> row : rows) {
                    try (var prepared = connection.prepareStatement(statement.sql())) {
                        for (int i = 0; i < row.size(); i++) {
                            prepared.setObject(i + 1, row.get(i));
                        }
                        prepared.execute();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(change.purpose(), e);
        }
        if (change.kind() == Change.Kind.SCHEMA) {
            context.schemaChanged();
        }
    }

    @Override
    public void close() throws SQLException {
        databases.close();
        amKeeper.close();
        sharedKeeper.close();
    }
}
