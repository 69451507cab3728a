package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestoreProof;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.History;
import org.apimmigrate.core.journal.History.Lag;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;

/**
 * Takes a database that was restored since back into its migration. One with the journal of an earlier moment is where an interrupted run
 * would have left it. One from before the migration is taken back only where it is, row for row, what the restore point was made of:
 * everything else would be a mixture that nobody has seen.
 */
final class Rejoining {

    private static final int SHOWN = 3;

    private final Session session;
    private final JournalWriter journal;

    Rejoining(Session session, JournalWriter journal) {
        this.session = session;
        this.journal = journal;
    }

    /**
     * Returns the migration as it continues: every step is looked at again, since what it did is not there everywhere.
     *
     * @throws MigrateException of kind UNKNOWN_OUTCOME when a database cannot be taken back; nothing is written then
     */
    Migration run(Migration migration, History history) {
        if (history.lags().isEmpty()) {
            return migration;
        }
        List<Lag> fromBefore = history.lags().stream()
                .filter(lag -> lag.kind() == Lag.Kind.FROM_BEFORE)
                .toList();
        fromBefore.forEach(lag -> requireExact(migration, lag));
        Migration reopened = migration.in(Migration.State.CHANGING);
        for (Lag lag : fromBefore) {
            journal.rejoin(
                    lag.database(),
                    reopened,
                    WayBackFinder.part(point(migration), lag.database()).ledger());
        }
        history.lags().forEach(lag -> session.listener()
                .note("the %s database was restored since (%s); what is missing in it is done again"
                        .formatted(lag.database().mainRole().id(), lag.why())));
        journal.reopenSteps();
        journal.update(reopened);
        return reopened;
    }

    private void requireExact(Migration migration, Lag lag) {
        Database database = lag.database();
        if (migration.restorePoint() == null) {
            throw refused(
                    lag,
                    "the migration has no restore point that says what this database was before",
                    "your own backup");
        }
        RestorePoint point = point(migration);
        DatabasePart part = WayBackFinder.part(point, database);
        RestoreProof proof = new RestoreProof(database, point, part);
        List<String> differences = Stream.of(
                        proof.schemaDifferences(session.context()).stream()
                                .map(difference -> difference.table() + ": schema"),
                        proof.rowDifferences().stream().map(difference -> difference.table() + ": rows"),
                        proof.otherDifferences(LedgerPhase.take(session.context(), database)).stream()
                                .map(difference -> difference.table() + ": rows"))
                .flatMap(each -> each)
                .distinct()
                .toList();
        if (!differences.isEmpty()) {
            throw refused(
                    lag,
                    "it is not what it was when the migration began either (%s%s)"
                            .formatted(
                                    differences.stream().limit(SHOWN).collect(Collectors.joining("; ")),
                                    differences.size() > SHOWN
                                            ? "; " + (differences.size() - SHOWN) + " tables more"
                                            : ""),
                    "`apim-migrate rollback`, which takes all of them to the moment before the migration");
        }
    }

    private static RestorePoint point(Migration migration) {
        return RestorePoint.open(Path.of(String.valueOf(migration.restorePoint())));
    }

    private static MigrateException refused(Lag lag, String why, String way) {
        return new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "One of the databases was restored since the migration, apart from the others.",
                        lag.database().place(),
                        lag.why() + "; " + why,
                        "Nothing was changed by this call. Start no server. Restore all databases from the same moment, or use "
                                + way + ". See docs/operator/resume.md."));
    }
}
