package org.apimmigrate.core.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Table;

/**
 * What a fresh installation would hold in a database, by the roles that it plays: the API Manager tables, the registry's ({@code REG_*}),
 * the user store's ({@code UM_*}). This is the one rule for it.
 *
 * <p>Registry and user store tables that are there although the database does not play that role are expected as well, since the
 * vendor's one script makes both. Such a table that is not there is not expected, and neither is a foreign key to it.
 */
public final class ExpectedCatalogs {

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
     * What is expected in a database of an installation. It stays the same for this object, whatever becomes of the schema.
     *
     * @param version product version, 4.0.0 or 4.1.0
     * @param live the schema that the database has; asked for only where the roles do not decide
     */
    Catalog of(String version, Database database, Supplier<Catalog> live) {
        return known.computeIfAbsent(
                new Key(version, database),
                key -> of(version, database.dialect().dbms().id(), database.roles(), live));
    }

    /**
     * What is expected in a database with these roles.
     *
     * @param version product version, 4.0.0 or 4.1.0
     * @param dbms id of the DBMS, such as h2
     * @param roles may be empty: then only the tables that are there are expected
     * @param live the schema that the database has; asked for only where the roles do not decide
     */
    public Catalog of(String version, String dbms, Set<Role> roles, Supplier<Catalog> live) {
        boolean registry = roles.contains(Role.REGISTRY) || roles.contains(Role.CONFIG);
        boolean users = roles.contains(Role.USER);
        Catalog shared = files.builtIn(version, "shared", dbms);
        if (!registry || !users) {
            Set<String> there = live.get().tables().keySet();
            Predicate<String> wanted = table -> table.startsWith(REGISTRY_TABLES) ? registry : users;
            shared = closed(shared.only(wanted.or(there::contains)));
        }
        return roles.contains(Role.AM) ? files.builtIn(version, "am", dbms).plus(shared) : shared;
    }

    /** Without foreign keys to tables that are not expected: nobody could make them. */
    private static Catalog closed(Catalog part) {
        Catalog closed = part;
        for (Table table : part.tables().values()) {
            List<ForeignKey> possible = new ArrayList<>(table.foreignKeys());
            if (possible.removeIf(key -> part.table(key.refTable()).isEmpty())) {
                closed = closed.with(table.withForeignKeys(possible));
            }
        }
        return closed;
    }

    private record Key(String version, Database database) {}
}
