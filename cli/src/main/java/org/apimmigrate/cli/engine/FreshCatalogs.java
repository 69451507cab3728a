package org.apimmigrate.cli.engine;

import java.util.Set;
import java.util.function.BiFunction;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;

/** What a fresh installation holds in a database: the tables of API Manager, those of registry and user store, or both. */
final class FreshCatalogs implements BiFunction<String, Database, Catalog> {

    private final CatalogFiles files = new CatalogFiles();

    @Override
    public Catalog apply(String version, Database database) {
        String dbms = database.dialect().dbms().id();
        Set<Role> roles = database.roles();
        if (!roles.contains(Role.AM)) {
            return files.builtIn(version, "shared", dbms);
        }
        return roles.size() == 1 ? files.builtIn(version, "am", dbms) : files.everything(version, dbms);
    }
}
