package org.apimmigrate.core.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apimmigrate.core.backup.DatabaseAddress;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;

/**
 * Are the databases that the configuration names those that a restore point was made of? Asked before a rollback writes anything: with
 * exchanged urls it would make one database out of another.
 */
final class PointMatch {

    private static final int SHOWN = 3;

    private final Session session;
    private final RestorePoint point;

    PointMatch(Session session, RestorePoint point) {
        this.session = session;
        this.point = point;
    }

    /**
     * Throws when they are not.
     *
     * @param named has a person named the restore point? Then a database without journal may have moved
     */
    void require(Optional<Migration> migration, boolean named) {
        List<Database> changed = JournalWriter.changed(session.context().databases());
        requireSameRoles(changed);
        for (Database database : changed) {
            DatabasePart part = WayBackFinder.part(point, database);
            requireItsTables(database, part);
            migration.ifPresent(m -> requireItsJournal(m, database, part, named));
        }
    }

    private void requireSameRoles(List<Database> changed) {
        Set<String> now = new TreeSet<>();
        changed.forEach(database -> now.add(database.mainRole().id()));
        Set<String> then = new TreeSet<>();
        point.manifest().databases().forEach(part -> then.add(part.role()));
        if (!now.equals(then)) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "The roles do not lead to the databases that the restore point was made of.",
                            point.folder().toString(),
                            "it holds the databases %s; deployment.toml names %s, because other roles share one now"
                                    .formatted(then, now),
                            Advice.of(
                                    "Use the deployment.toml of the migration, then run {} again. Nothing was changed.",
                                    Command.of("rollback"))));
        }
    }

    /** The migration drops no table, so all should be there; one or the other may have gone by other hands. */
    private void requireItsTables(Database database, DatabasePart part) {
        Set<String> missing = new TreeSet<>(part.schema().tables().keySet());
        missing.removeAll(session.context().schema(database.mainRole()).tables().keySet());
        if (missing.size() * 2 > part.schema().tables().size()) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "This is not the database that the restore point was made of.",
                            database.place(),
                            "%d of the %d tables of the %s database are not in it, %s for one"
                                    .formatted(
                                            missing.size(),
                                            part.schema().tables().size(),
                                            part.role(),
                                            missing.stream().limit(SHOWN).collect(Collectors.joining(", "))),
                            Advice.of(
                                    "Are two urls in deployment.toml exchanged? Correct them, then run {} again. Nothing was "
                                            + "changed.",
                                    Command.of("rollback"))));
        }
    }

    private void requireItsJournal(Migration migration, Database database, DatabasePart part, boolean named) {
        Optional<Migration> here = new JournalReader(database).migration();
        boolean other = here.filter(m -> !m.id().equals(migration.id())).isPresent();
        boolean elsewhere =
                here.isEmpty() && !named && !part.address().equals(DatabaseAddress.of(session.context(), database));
        if (other || elsewhere) {
            throw new MigrateException(
                    Kind.UNKNOWN_OUTCOME,
                    new Problem(
                            "This is not the database that the migration has changed.",
                            database.place(),
                            other
                                    ? "it holds the journal of another migration, "
                                            + here.get().id()
                                    : "it holds no journal of migration %s, which worked on %s"
                                            .formatted(migration.id(), part.url()),
                            Advice.of(
                                    "Correct its url in deployment.toml, then run {} again. Nothing was changed.",
                                    Command.of("rollback"))));
        }
    }
}
