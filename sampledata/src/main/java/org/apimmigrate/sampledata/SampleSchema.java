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

/** Makes the fresh schema of a product version in an empty database. */
public final class SampleSchema {
    private final CatalogFiles catalogs = new CatalogFiles();

    /** What a fresh installation has in a database with these roles: the vendor's script for all but AM is one. */
    public Catalog catalog(String version, SampleDatabase database, Set<Role> roles) {
        String dbms = database.dialect().dbms().id();
        if (!roles.contains(Role.AM)) {
            return catalogs.builtIn(version, "shared", dbms);
        }
        return roles.size() == 1 ? catalogs.builtIn(version, "am", dbms) : catalogs.everything(version, dbms);
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
