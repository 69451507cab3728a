package org.apimmigrate.core.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/** The open databases of an installation: four roles, one to four databases. Closing closes all of them. */
public final class Databases implements AutoCloseable {

    private static final int DEEPEST = 20;

    private final Map<Role, Database> byRole;
    private @Nullable List<Database> changed;

    public Databases(Map<Role, Database> byRole) {
        this.byRole = Map.copyOf(byRole);
    }

    public Database of(Role role) {
        return Objects.requireNonNull(byRole.get(role), role.id());
    }

    /** Each database once, in the order of the roles. */
    public List<Database> distinct() {
        Set<Database> distinct = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            distinct.add(byRole.get(role));
        }
        return List.copyOf(distinct);
    }

    /**
     * Those that the migration changes, in the order of the roles: all but a user store of its own without registry tables, which is only
     * read, so that its user may lack every right to write. The vendor's script makes registry tables in a user store as well, and those
     * get the new indices (facts/steps.md#step-0). Looked up once.
     */
    public synchronized List<Database> changed() {
        if (changed == null) {
            changed = distinct().stream()
                    .filter(database -> !database.roles().equals(Set.of(Role.USER)) || holdsRegistry(database))
                    .toList();
        }
        return changed;
    }

    private static boolean holdsRegistry(Database database) {
        try {
            database.reader().number("SELECT COUNT(*) FROM REG_RESOURCE WHERE REG_VERSION < 0");
            return true;
        } catch (SqlFailure e) {
            if (database.dialect().session().tableMissing(e.error())) {
                return false;
            }
            throw e;
        }
    }

    /** The database whose statement failed. */
    public Database of(SqlFailure failure) {
        return distinct().stream()
                .filter(database -> database.displayUrl().equals(failure.database()))
                .findFirst()
                .orElseGet(() -> of(Role.AM));
    }

    /** What the surroundings did to a statement; empty when it failed for what it is. */
    public Optional<Trouble> trouble(SqlFailure failure) {
        return of(failure).dialect().session().trouble(failure.error());
    }

    /**
     * Throws the failed statement behind a failure again, where the next statement would fail as well: for those who can leave out one question
     * and ask the next.
     */
    public void rethrowWhatEndsTheCommand(Throwable failure) {
        int depth = 0;
        for (Throwable each = failure; each != null && depth < DEEPEST; each = each.getCause(), depth++) {
            if (each instanceof SqlFailure sql
                    && trouble(sql).filter(Trouble::endsTheCommand).isPresent()) {
                throw sql;
            }
        }
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
