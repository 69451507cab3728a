package org.apimmigrate.sampledata;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;
import org.apimmigrate.sampledata.flaw.FlawScene;
import org.apimmigrate.sampledata.rows.Counters;
import org.apimmigrate.sampledata.rows.OwnKeys;
import org.apimmigrate.sampledata.rows.Rows;

/** Makes the databases of a 4.0.0 installation: schema, rows, and flaws where wanted. */
public final class SampleInstallation {
    private final SampleOptions options;
    private final Map<Role, SampleDatabase> databases;
    private final SampleSchema schema;

    /** @param databases empty ones, as many as the layout needs: AM, shared, config, user */
    public SampleInstallation(SampleOptions options, List<SampleDatabase> databases) {
        this.options = options;
        this.schema = new SampleSchema(options.shared());
        this.databases = options.layout().assign(databases);
    }

    /** Makes schema and rows. The same options give the same rows on every DBMS. */
    public SampleContent create() {
        try {
            return createOrThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("the sample could not be made: " + e.getMessage(), e);
        }
    }

    private SampleContent createOrThrow() throws SQLException {
        Map<SampleDatabase, Connection> connections = new LinkedHashMap<>();
        try {
            for (SampleDatabase database : databases.values()) {
                if (!connections.containsKey(database)) {
                    schema.create("4.0.0", database, roles(database));
                    connections.put(database, database.connect());
                }
            }
            SampleContent clean = fill(connections);
            for (Map.Entry<SampleDatabase, Connection> each : connections.entrySet()) {
                SampleDatabase database = each.getKey();
                new Counters(database.dialect())
                        .goOn(each.getValue(), schema.catalog("4.0.0", database, roles(database)));
            }
            return clean;
        } finally {
            for (Connection connection : connections.values()) {
                // Db2's driver does not close it in a transaction
                connection.rollback();
                connection.close();
            }
        }
    }

    private SampleContent fill(Map<SampleDatabase, Connection> connections) throws SQLException {
        Map<Role, Rows> rows = new java.util.EnumMap<>(Role.class);
        Map<SampleDatabase, Rows> byDatabase = new LinkedHashMap<>();
        connections.forEach((database, connection) -> byDatabase.put(database, new Rows(connection, keys(database))));
        databases.forEach((role, database) -> rows.put(role, byDatabase.get(database)));
        SampleWriter writer = new SampleWriter(
                options, rows, Objects.requireNonNull(databases.get(Role.AM)).dialect());
        SampleContent content = writer.write();
        byDatabase.values().forEach(Rows::flush);
        if (options.flaws().isEmpty()) {
            return content;
        }
        Map<Role, Connection> byRole = new java.util.EnumMap<>(Role.class);
        Map<Role, OwnKeys> keys = new java.util.EnumMap<>(Role.class);
        databases.forEach((role, database) -> {
            byRole.put(role, connections.get(database));
            keys.put(role, keys(database));
        });
        FlawScene scene = new FlawScene(
                byRole,
                keys,
                Objects.requireNonNull(databases.get(Role.AM)).dialect(),
                content.tenants(),
                content.apis(),
                writer.registryOnly());
        List<ExpectedFinding> findings = new ArrayList<>();
        options.flaws().stream().sorted().forEach(flaw -> findings.addAll(scene.place(flaw)));
        byDatabase.values().forEach(Rows::flush);
        return writer.content(findings);
    }

    private OwnKeys keys(SampleDatabase database) {
        return new OwnKeys(database.dialect(), schema.catalog("4.0.0", database, roles(database)));
    }

    private Set<Role> roles(SampleDatabase database) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        databases.forEach((role, each) -> {
            if (each.equals(database)) {
                roles.add(role);
            }
        });
        return roles;
    }
}
