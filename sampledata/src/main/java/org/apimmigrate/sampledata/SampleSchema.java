package org.apimmigrate.sampledata;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogDdl;
import org.apimmigrate.core.schema.CatalogFiles;

/** Makes the schema of a product version in an empty database. What the tool expects to find is not asked here. */
public final class SampleSchema {
    private final CatalogFiles catalogs = new CatalogFiles();

    private final SharedTables shared;

    public SampleSchema(SharedTables shared) {
        this.shared = shared;
    }

    /** What {@link #create} makes. */
    Catalog catalog(String version, SampleDatabase database, Set<Role> roles) {
        String dbms = database.dialect().dbms().id();
        if (roles.equals(Set.of(Role.AM))) {
            return catalogs.builtIn(version, "am", dbms);
        }
        Catalog others = catalogs.builtIn(version, "shared", dbms).only(table -> shared.holds(table, roles));
        return roles.contains(Role.AM) ? catalogs.builtIn(version, "am", dbms).plus(others) : others;
    }

    /** Makes tables, keys and indexes; the database must be empty. */
    public void create(String version, SampleDatabase database, Set<Role> roles) throws SQLException {
        CatalogDdl ddl = new CatalogDdl(database.dialect().schemaSql());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (database.dialect().dbms() == Dbms.MYSQL) {
                // otherwise it copies each table to add a key to it
                statement.execute("SET foreign_key_checks = 0");
            }
            for (String sql : ddl.create(catalog(version, database, roles))) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
