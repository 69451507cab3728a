package org.apimmigrate.core.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.SourceFingerprint;

/** What the journals say, and whether they can be believed: whole, of one migration, of this tool and of this installation. */
final class JournalState {

    /** Tables of both versions by which a database is known. */
    private static final Map<Role, Set<String>> MARKS = Map.of(
            Role.AM, new TreeSet<>(Set.of("AM_API", "AM_APPLICATION", "AM_SUBSCRIBER")),
            Role.REGISTRY, new TreeSet<>(Set.of("REG_RESOURCE", "REG_PATH", "REG_CONTENT")));

    private final Session session;

    JournalState(Session session) {
        this.session = session;
    }

    /** The migration under way or done; empty when there is no journal at all. Says nothing about version and source. */
    Optional<Migration> read() {
        Database main = session.context().database(Role.AM);
        Optional<Migration> migration = new JournalReader(main).migration();
        for (Database database : JournalWriter.changed(session.context().databases())) {
            JournalReader journal = new JournalReader(database);
            if (migration.isPresent() && !mayBeIncomplete(migration.get()) && !journal.whole()) {
                throw broken(database, "only these of its tables are there: " + journal.tables());
            }
            Optional<Migration> here = journal.migration();
            if (migration.isPresent()) {
                requireSame(migration.get(), here, database);
            } else if (here.isPresent() && here.get().state() != Migration.State.PREPARING) {
                throw broken(
                        main,
                        "it has no journal, and the %s database has that of migration %s"
                                .formatted(database.mainRole().id(), here.get().id()));
            }
        }
        if (migration.isPresent()) {
            MARKS.forEach(this::requireTablesOf);
        }
        return migration;
    }

    /** Every journal looks alike: that two urls were exchanged since is seen by the tables beside it. */
    private void requireTablesOf(Role role, Set<String> marks) {
        if (marks.stream()
                .noneMatch(table -> session.context().schema(role).table(table).isPresent())) {
            throw new MigrateException(
                    Kind.UNKNOWN_OUTCOME,
                    new Problem(
                            "This is not the installation that the migration was begun on.",
                            session.context().database(role).place(),
                            "it holds a journal, but none of the tables of the " + role.id() + " database: "
                                    + String.join(", ", marks),
                            "Are two urls in deployment.toml exchanged, or do two roles share a database that did not? Correct"
                                    + " that, then run the same command again. Nothing was changed by this call."));
        }
    }

    /** The migration, if this tool may go on with it. */
    Optional<Migration> readToContinue() {
        Optional<Migration> migration = read();
        migration.ifPresent(this::requireContinuable);
        return migration;
    }

    /** Throws when this tool may not go on with the migration that was read. */
    void requireContinuable(Migration migration) {
        requireToolVersion(migration);
        requireSource(migration);
    }

    /**
     * While a migration is prepared its journal may not be whole yet, and nothing is changed: it is begun again. At the end it may be on its
     * way out, and a removal that was interrupted is simply done again.
     */
    private static boolean mayBeIncomplete(Migration migration) {
        return switch (migration.state()) {
            case PREPARING, COMPLETED, ROLLING_BACK -> true;
            case CHANGING, CHANGED -> false;
        };
    }

    private static void requireSame(Migration migration, Optional<Migration> here, Database database) {
        if (here.isEmpty() && mayBeIncomplete(migration)) {
            return;
        }
        if (here.isEmpty() || !here.get().id().equals(migration.id())) {
            throw broken(
                    database,
                    "it should hold the journal of migration %s and holds %s"
                            .formatted(
                                    migration.id(),
                                    here.map(m -> "that of " + m.id()).orElse("none")));
        }
    }

    private void requireToolVersion(Migration migration) {
        if (!migration.toolVersion().equals(session.toolVersion())) {
            throw new MigrateException(
                    Kind.UNKNOWN_OUTCOME,
                    new Problem(
                            "This migration was begun by another version of the tool.",
                            session.context().database(Role.AM).place(),
                            "it was begun with version %s, this is version %s; whether both plan the same statements is not known"
                                    .formatted(migration.toolVersion(), session.toolVersion()),
                            "Go on with version %s. Or go back with `apim-migrate rollback` and begin anew with this version."
                                    .formatted(migration.toolVersion())));
        }
    }

    private void requireSource(Migration migration) {
        String now = SourceFingerprint.of(
                session.context().databases(), session.context().tenants());
        if (!migration.source().equals(now)) {
            throw new MigrateException(
                    Kind.UNKNOWN_OUTCOME,
                    new Problem(
                            "This is not the installation that the migration was begun on.",
                            session.context().database(Role.AM).place(),
                            "the journal holds another fingerprint: other roles share a database now, or the tenants are others",
                            "Look at deployment.toml: do all four roles lead to the databases of before? Has a server created or"
                                    + " deleted a tenant since? `apim-migrate status` shows when the migration was begun. First correct the"
                                    + " urls; then the same command continues, and `apim-migrate rollback` leads back to 4.0.0."));
        }
    }

    private static MigrateException broken(Database database, String why) {
        return new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "The journal of the migration is damaged, so it cannot be known what was done.",
                        database.place(),
                        why,
                        "Nothing was changed by this call. First see that deployment.toml names the databases of the migration. If they"
                                + " were restored or exchanged in part, restore all of them from the same moment. If they are the right"
                                + " ones and a restore point is there, `apim-migrate rollback` leads back to 4.0.0. See"
                                + " docs/operator/resume.md."));
    }
}
