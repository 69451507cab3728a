package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.database.Role;
import org.jspecify.annotations.Nullable;

/**
 * What {@code migrate} is about to do, for the person who has to agree. Each value was looked up for this question.
 *
 * @param databases each database once
 * @param continued the migration that is continued; null when a new one begins
 * @param steps what the steps would do now, those with nothing to do included
 * @param connected other programs and servers that are connected, each on one line
 * @param notShown DBMSs that do not show other sessions, so that nobody knows
 * @param restorePoint where the restore point is, or will be; null when there is none
 * @param restorePointMade is it there already
 * @param freeBytes free space where the restore point will be; -1 when it is there or none is made
 */
public record Proposal(
        List<Place> databases,
        @Nullable String continued,
        List<PlannedStep> steps,
        List<String> connected,
        List<String> notShown,
        @Nullable Path restorePoint,
        boolean restorePointMade,
        long freeBytes) {

    /**
     * A database as it names itself.
     *
     * @param changed false when it is only read
     * @param product DBMS and version
     * @param url without secrets
     * @param server name or address that the server gives itself; empty when it gives none
     * @param schema schema of this session; empty where a DBMS has no schemas
     */
    public record Place(
            List<Role> roles,
            boolean changed,
            String product,
            String url,
            String server,
            String database,
            String schema,
            String user) {

        public Place {
            roles = List.copyOf(roles);
        }
    }

    public Proposal {
        databases = List.copyOf(databases);
        steps = List.copyOf(steps);
        connected = List.copyOf(connected);
        notShown = List.copyOf(notShown);
    }

    /** Rows that the steps would change. */
    public long rows() {
        return steps.stream().mapToLong(PlannedStep::rows).sum();
    }

    public long stepsToDo() {
        return steps.stream().filter(step -> step.changes() > 0).count();
    }

    /** Tables that the steps would change. */
    public long tables() {
        Set<String> tables = new TreeSet<>();
        steps.forEach(step -> step.statements()
                .forEach(statement -> tables.add(step.database().id() + " " + statement.table())));
        return tables.size();
    }

    /** Tables that the DBMS would copy as a whole. */
    public List<String> rewrites() {
        return steps.stream()
                .flatMap(step -> step.rewrites().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of all steps; see {@link PlanEstimate}. */
    public long expectedMillis() {
        return steps.stream().mapToLong(PlannedStep::expectedMillis).sum();
    }

    /** The step that is still to be done and after which 4.0.0 cannot start; empty when it was done before. */
    public Optional<PlannedStep> pointOfNoReturn() {
        return steps.stream().filter(PlannedStep::pointOfNoReturn).findFirst();
    }
}
