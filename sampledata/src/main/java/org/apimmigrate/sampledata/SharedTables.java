package org.apimmigrate.sampledata;

import java.util.Set;
import org.apimmigrate.core.database.Role;

/** Which tables of registry and user store a sample has in a database that plays one of the two roles, but not both. */
public enum SharedTables {
    /** Both kinds: the vendor has one script for them. */
    AS_THE_SCRIPT,
    /** Those of its role only, as where a database administrator has made no more. */
    BY_ROLE;

    boolean holds(String table, Set<Role> roles) {
        return switch (this) {
            case AS_THE_SCRIPT -> true;
            case BY_ROLE ->
                table.startsWith("UM_")
                        ? roles.contains(Role.USER)
                        : roles.contains(Role.REGISTRY) || roles.contains(Role.CONFIG);
        };
    }
}
