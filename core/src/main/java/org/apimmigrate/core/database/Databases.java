package org.apimmigrate.core.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The open databases of an installation: four roles, one to four databases. Closing closes all of them. */
public final class Databases implements AutoCloseable {

    private final Map<Role, Database> byRole;

    public Databases(Map<Role, Database> byRole) {
        this.byRole = Map.copyOf(byRole);
    }

    public Database of(Role role) {
        return byRole.get(role);
    }

    /** Each database once, in the order of the roles. */
    public List<Database> distinct() {
        Set<Database> distinct = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            distinct.add(byRole.get(role));
        }
        return List.copyOf(distinct);
    }

    @Override
    public void close() {
        Collection<RuntimeException> failures = new ArrayList<>();
        for (Database database : distinct()) {
            try {
                database.close();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        failures.stream()
                .reduce((first, other) -> {
                    first.addSuppressed(other);
                    return first;
                })
                .ifPresent(e -> {
                    throw e;
                });
    }
}
