package org.apimmigrate.testkit;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.SampleSchema;
import org.apimmigrate.sampledata.SharedTables;

/** Databases as a fresh installation makes them, to compare with. */
public final class FreshSchemas {
    private FreshSchemas() {}

    /** An empty database with the schema of a product version, for the roles that this one plays in the installation. */
    public static DatabaseUnderTest like(
            TestDatabases databases, TestInstallation installation, DatabaseUnderTest database, String version) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Map.Entry<Role, DatabaseUnderTest> each : installation.byRole().entrySet()) {
            if (each.getValue().equals(database)) {
                roles.add(each.getKey());
            }
        }
        SharedTables shared = installation.options().shared();
        Template template = new Template(version + " " + roles + " " + shared, empty -> {
            try {
                new SampleSchema(shared).create(version, TestInstallation.sample(empty), roles);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot make the schema of " + version, e);
            }
        });
        return databases.copyOf(database.dbms(), template);
    }
}
