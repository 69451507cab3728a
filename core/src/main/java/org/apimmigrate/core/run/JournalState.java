package org.apimmigrate.core.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.History;
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
    private History history = new History(List.of(), null, Optional.empty());

    JournalState(Session session) {
        this.session = session;
    }

    /**
     * The migration under way or done; empty when there is no journal at all. Where a database has not come as far as the others, it is
     * a migration whose changes are not all there, whatever a single journal says. Says nothing about version and source.
     */
    Optional<Migration> read() {
        Database main = session.context().database(Role.AM);
        List<Database> databases = JournalWriter.changed(session.context().databases());
        for (Database database : databases) {
            JournalReader journal = new JournalReader(database);
            Optional<Migration> here = journal.migration();
            if (here.isPresent() && !mayBeIncomplete(here.get()) && !journal.whole()) {
                throw broken(database, "only these of its tables are there: " + journal.tables());
            }
        }
        history = History.of(databases);
        Optional<Migration> newest = history.newest();
        if (newest.isEmpty()) {
            return newest;
        }
        if (newest.get().state() == Migration.State.PREPARING) {
            // what was prepared in other databases only counts for nothing: the main database comes last
            Optional<Migration> begun = new JournalReader(main).migration();
            begun.ifPresent(migration -> requireSame(migration, databases));
            return begun;
        }
        requireSame(newest.get(), databases);
        if (history.fork() != null) {
            throw forked(history.fork());
        }
        MARKS.forEach(this::requireTablesOf);
        return Optional.of(asFarAsAll(newest.get(), databases));
    }

    /** How far each database has come, as {@link #read} found it. */
    History history() {
        return history;
    }

    /** What holds for all: a state that one database has not reached is not reached. */
    private Migration asFarAsAll(Migration newest, List<Database> databases) {
        Migration.State state = newest.state();
        if (state == Migration.State.FINISHING || state == Migration.State.ROLLING_BACK) {
            return newest;
        }
        if (!history.lags().isEmpty()) {
            return state == Migration.State.COMPLETED ? newest.in(Migration.State.CHANGED) : newest;
        }
        return databases.stream()
                .flatMap(database -> new JournalReader(database).migration().stream())
                .min(Comparator.comparing(Migration::state))
                .filter(least -> least.state() != Migration.State.PREPARING)
                .map(least -> newest.in(least.state()))
                .orElse(newest);
    }

    private static void requireSame(Migration migration, List<Database> databases) {
        for (Database database : databases) {
            new JournalReader(database).migration().ifPresent(here -> {
                if (!here.id().equals(migration.id())) {
                    throw broken(
                            database,
                            "it should hold the journal of migration %s and holds that of %s"
                                    .formatted(migration.id(), here.id()));
                }
            });
        }
    }

    /** Every journal looks alike: that two urls were exchanged since is seen by the tables next to it. */
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

    /** The migration, if this tool may continue with it. */
    Optional<Migration> readToContinue() {
        Optional<Migration> migration = read();
        migration.ifPresent(this::requireContinuable);
        return migration;
    }

    /** Throws when this tool may not continue with the migration that was read. */
    void requireContinuable(Migration migration) {
        if (migration.state() == Migration.State.PREPARING) {
            // nothing is changed yet: it begins again, with what is there now
            return;
        }
        requireToolVersion(migration);
        requireSource(migration);
    }

    /**
     * While a migration is prepared its journal may not be whole yet, and nothing is changed: it is begun again. At the end it may be on its
     * way out, and a removal that was interrupted is simply done again.
     */
    private static boolean mayBeIncomplete(Migration migration) {
        return switch (migration.state()) {
            case PREPARING, FINISHING, ROLLING_BACK -> true;
            case CHANGING, CHANGED, COMPLETED -> false;
        };
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
                            Advice.of(
                                    "Continue with version {}. Or run {} and begin again with this version.",
                                    migration.toolVersion(),
                                    Command.of("rollback"))));
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
                            Advice.of(
                                    "Look at deployment.toml: do all four roles lead to the databases of before? Has a server "
                                            + "created or deleted a tenant since? {} shows when the migration was begun. First correct "
                                            + "the urls; then the same command continues, and {} returns to 4.0.0.",
                                    Command.of("status"),
                                    Command.of("rollback"))));
        }
    }

    static MigrateException forked(History.Fork fork) {
        return new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "The databases do not belong together: their journals record two histories of one migration.",
                        fork.database().place(),
                        fork.why()
                                + "; one of them is the database of a copy of the installation, or was restored and then migrated"
                                + " apart from the others",
                        "Nothing was changed by this call. See that deployment.toml names the databases of one installation. If it does,"
                                + " restore all of them from the same moment. See docs/operator/resume.md."));
    }

    private static MigrateException broken(Database database, String why) {
        return new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "The journal of the migration is damaged, so it cannot be known what was done.",
                        database.place(),
                        why,
                        Advice.of(
                                "Nothing was changed by this call. First see that deployment.toml names the databases of "
                                        + "the migration. If they were restored or exchanged in part, restore all of them from the "
                                        + "same moment. If they are the right ones and a restore point is there, {} returns to "
                                        + "4.0.0. See docs/operator/resume.md.",
                                Command.of("rollback"))));
    }
}
