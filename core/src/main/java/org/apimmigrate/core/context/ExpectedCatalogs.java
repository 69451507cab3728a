package org.apimmigrate.core.context;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;

/**
 * What a fresh installation would hold in a database, by the roles that it plays: the API Manager tables, the registry's ({@code REG_*}),
 * the user store's ({@code UM_*}). Registry and user store tables that are there although the database does not play that role, as the
 * server's one script makes both, are expected as well; such a table that is not there is not missed.
 */
public final class ExpectedCatalogs implements BiFunction<String, Database, Catalog> {

    private static final String REGISTRY_TABLES = "REG_";
    private static final String USER_TABLES = "UM_";

    private final CatalogFiles files;
    private final Map<Key, Catalog> known = new ConcurrentHashMap<>();

    public ExpectedCatalogs(CatalogFiles files) {
        this.files = files;
    }

    /** Does the table belong to the registry or the user store, whichever database it is in? */
    public static boolean isShared(String table) {
        return table.startsWith(REGISTRY_TABLES) || table.startsWith(USER_TABLES);
    }

    /**
     * @param version product version, 4.0.0 or 4.1.0
     * @param database open; its live schema is read once
     */
    @Override
    public Catalog apply(String version, Database database) {
        return known.computeIfAbsent(new Key(version, database), this::expected);
    }

    private Catalog expected(Key key) {
        String dbms = key.database().dialect().dbms().id();
        Set<Role> roles = key.database().roles();
        boolean registry = roles.contains(Role.REGISTRY) || roles.contains(Role.CONFIG);
        boolean users = roles.contains(Role.USER);
        Predicate<String> wanted = table -> table.startsWith(REGISTRY_TABLES) ? registry : users;
        if (!registry || !users) {
            Set<String> there = Set.copyOf(key.database().readSchema().tables().keySet());
            wanted = wanted.or(there::contains);
        }
        Catalog shared = files.builtIn(key.version(), "shared", dbms).only(wanted);
        return roles.contains(Role.AM)
                ? files.builtIn(key.version(), "am", dbms).plus(shared)
                : shared;
    }

    private record Key(String version, Database database) {}
}
