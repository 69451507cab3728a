package org.apimmigrate.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.Manifest.Occasion;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestorePoints;
import org.apimmigrate.core.backup.RestoreProof;
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
import org.apimmigrate.core.verify.LedgerDifference;
import org.jspecify.annotations.Nullable;

/**
 * Decides which restore point belongs to the databases as they are (docs/decisions/0076). A migration in the journal has its own and no
 * other. Without a journal only the newest that was made at these addresses is taken, and only when nothing speaks against it; any other a
 * person has to name.
 */
final class WayBackFinder {

    private final Session session;
    private final RestorePoints points;
    private final @Nullable Path named;

    /** @param named the restore point that a person has named; null when none was */
    WayBackFinder(Session session, @Nullable Path named) {
        this.session = session;
        this.points = new RestorePoints(session.workDirectory());
        this.named = named;
    }

    WayBack find() {
        History history = History.of(JournalWriter.changed(session.context().databases()));
        Optional<Migration> migration = migration(history);
        History.Fork fork = history.fork();
        if (fork != null && named == null) {
            return new WayBack.None(JournalState.forked(fork));
        }
        if (migration.isPresent()) {
            return ofJournal(migration.get());
        }
        session.context().schemaChanged();
        if (new ServerReadiness(session.context()).obstacleForOld().isEmpty()) {
            return new WayBack.Nothing(newestHere().orElse(null));
        }
        return named == null ? withoutJournal() : opened(named, Optional.empty());
    }

    /** That of the journal that has come farthest: one that was restored to an earlier moment knows less than is to be undone. */
    private Optional<Migration> migration(History history) {
        Optional<Migration> main = new JournalReader(session.context().database(Role.AM)).migration();
        return history.newest().filter(newest -> main.isPresent() || newest.state() != Migration.State.PREPARING);
    }

    private WayBack ofJournal(Migration migration) {
        if (migration.state() == Migration.State.PREPARING) {
            return new WayBack.OnlyJournal(migration);
        }
        if (migration.restorePoint() == null) {
            return new WayBack.None(refused(
                    Kind.ENVIRONMENT,
                    "This migration was begun without a restore point, so it cannot be rolled back.",
                    "migration " + migration.id(),
                    "`--no-backup` was given, with the statement that an outside backup exists; a restore point that was made earlier"
                            + " does not hold what was written between it and the migration",
                    Advice.words("Restore the databases from your own backup.")));
        }
        if (named != null) {
            return opened(named, Optional.of(migration));
        }
        Path folder = Path.of(migration.restorePoint());
        // the work directory may have been moved, and keeps the name of the folder
        Path here = points.folderOf(migration.id());
        return opened(
                !RestorePoint.isComplete(folder) && RestorePoint.isComplete(here) ? here : folder,
                Optional.of(migration));
    }

    private WayBack opened(Path folder, Optional<Migration> migration) {
        RestorePoint point;
        try {
            point = RestorePoint.open(folder);
        } catch (MigrateException e) {
            return new WayBack.None(e);
        }
        String id = migration.map(Migration::id).orElse(point.manifest().id());
        if (!point.manifest().id().equals(id)) {
            return new WayBack.None(new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "This restore point is not the one of the migration under way.",
                            folder.toString(),
                            "it is %s; the migration is %s"
                                    .formatted(point.manifest().id(), id),
                            "Name the folder that is called " + id + ", or leave out --restore-point.")));
        }
        return to(point, migration);
    }

    /** That one, if its files are there and the databases are those it was made of. */
    private WayBack to(RestorePoint point, Optional<Migration> migration) {
        try {
            point.requireFiles();
            new PointMatch(session, point).require(migration, named != null);
            return new WayBack.To(point, migration);
        } catch (MigrateException e) {
            return new WayBack.None(e);
        }
    }

    private WayBack withoutJournal() {
        List<String> reasons = new ArrayList<>();
        for (RestorePoint point :
                points.all(damaged -> reasons.add(damaged.problem().where() + ": damaged"))) {
            Optional<String> retired = retired(point);
            if (retired.isPresent()) {
                reasons.add(point.folder() + ": " + retired.get());
            } else if (!point.isOf(session.context())) {
                reasons.add(point.folder() + ": it was made of " + urls(point));
            } else {
                Optional<String> doubt = doubt(point);
                if (doubt.isEmpty()) {
                    return to(point, Optional.empty());
                }
                reasons.add(point.folder() + ": " + doubt.get());
                break;
            }
        }
        return new WayBack.None(refused(
                Kind.CONFIGURATION,
                reasons.isEmpty()
                        ? "There is nothing to roll back from: no journal and no restore point."
                        : "No journal says which restore point belongs to these databases, and none is certain to.",
                points.folder().toString(),
                reasons.isEmpty()
                        ? "it was never migrated by this tool with this work directory, or the folder was removed"
                        : String.join("; ", reasons),
                Advice.of(
                        "If you know which one it is: {}. If it is elsewhere, name its work directory with "
                                + "--work-dir. Otherwise restore the databases from your own backup.",
                        Command.of("rollback", "--restore-point", "DIR"))));
    }

    /** Why the newest restore point of these databases may not be what they were before they were migrated; empty when it is. */
    private Optional<String> doubt(RestorePoint point) {
        String source = SourceFingerprint.of(
                session.context().databases(), session.context().tenants());
        if (!point.manifest().source().equals(source)) {
            return Optional.of("tenants came or went since it was made");
        }
        if (point.manifest().occasion() == Occasion.MIGRATION) {
            return Optional.empty();
        }
        List<LedgerDifference> differences = new ArrayList<>();
        for (Database database : JournalWriter.changed(session.context().databases())) {
            differences.addAll(new RestoreProof(database, point, part(point, database))
                    .otherDifferences(LedgerPhase.take(session.context(), database)));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of("a server has written since it was made: "
                        + differences.stream()
                                .limit(3)
                                .map(d -> "%s, %s then and %s now".formatted(d.table(), d.expected(), d.actual()))
                                .collect(Collectors.joining("; ")));
    }

    private Optional<RestorePoint> newestHere() {
        return points.all(damaged -> {}).stream()
                .filter(point -> point.isOf(session.context()))
                .findFirst();
    }

    private static Optional<String> retired(RestorePoint point) {
        try {
            return point.retired();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String urls(RestorePoint point) {
        return point.manifest().databases().stream().map(DatabasePart::url).collect(Collectors.joining(" and "));
    }

    /** What a restore point says of a database. */
    static DatabasePart part(RestorePoint point, Database database) {
        return point.manifest().databases().stream()
                .filter(part -> part.role().equals(database.mainRole().id()))
                .filter(part -> part.dbms().equals(database.dialect().dbms().id()))
                .findFirst()
                .orElseThrow(() -> new MigrateException(
                        Kind.CONFIGURATION,
                        new Problem(
                                "The restore point does not know this database.",
                                database.place(),
                                "it was made with other roles sharing a database, or on another DBMS",
                                Advice.of(
                                        "Use the deployment.toml of the migration, then run {} again.",
                                        Command.of("rollback")))));
    }

    private static MigrateException refused(Kind kind, String what, String where, String why, Advice next) {
        return new MigrateException(kind, new Problem(what, where, why, next));
    }
}
