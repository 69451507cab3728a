package org.apimmigrate.core.run;

import java.nio.file.Path;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.step.Change;
import org.jspecify.annotations.Nullable;

/**
 * Lets a data change through only if the restore point holds the tables that it writes, so that it cannot fall behind the steps. Of a table
 * that it holds in part the rows are not looked at: which contents of the registry a step may change is in {@code RestoreScope} and in
 * the step, and the proof at the end of a rollback compares the whole table. Schema changes pass: the way back from them is the snapshot of
 * the schema, and tables that lose a column are held as a whole.
 */
final class RestoreGuard {

    private final Context context;
    private final @Nullable RestorePoint point;

    private RestoreGuard(Context context, @Nullable RestorePoint point) {
        this.context = context;
        this.point = point;
    }

    /** The guard of a migration. One without a restore point, or that continues without it, lets everything through. */
    static RestoreGuard of(Session session, Migration migration, MigrateOptions options) {
        boolean without = migration.restorePoint() == null || !options.backup();
        return new RestoreGuard(
                session.context(), without ? null : RestorePoint.open(Path.of(migration.restorePoint())));
    }

    /**
     * Reads the restore point of a migration that is to continue: what a rollback could not use is reported before more is changed.
     *
     * @throws MigrateException of kind ENVIRONMENT when it is gone or damaged, unless the operator says that an outside backup exists
     */
    static void requireWhole(Session session, Migration migration, MigrateOptions options) {
        if (migration.restorePoint() == null || !options.backup()) {
            return;
        }
        session.listener().phase("verify restore point");
        try {
            RestorePoint.open(Path.of(migration.restorePoint())).verify((what, done, total) -> {
                session.listener().progress(what, done, total);
                SafePoint.pass(session.stop(), what);
            });
        } catch (MigrateException e) {
            if (e.kind() != Kind.ENVIRONMENT) {
                throw e;
            }
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "The restore point of this migration is damaged or not there, so a rollback would not be possible.",
                            e.problem().where(),
                            e.problem().why(),
                            Advice.of(
                                    "Fetch its folder again from where you copied it to, then run the same command again. With "
                                            + "a backup of your own, {} continues without it. Nothing was changed by this call.",
                                    Command.of("migrate", "--no-backup"))),
                    e);
        }
    }

    /** Throws when the change would touch rows that the restore point does not hold: a defect of this tool. */
    void check(Change change) {
        if (point == null || change.kind() == Change.Kind.SCHEMA) {
            return;
        }
        String role = context.database(change.role()).mainRole().id();
        for (String table : WrittenTables.of(change)) {
            boolean held = point.manifest().databases().stream()
                    .filter(part -> part.role().equals(role))
                    .anyMatch(part -> holds(part, table));
            if (!held) {
                throw new IllegalStateException(
                        "a change to table %s of the %s database, which the restore point does not hold: %s"
                                .formatted(table, role, change.purpose()));
            }
        }
    }

    /** Rows of the table are in it, or there was no such table. */
    private static boolean holds(DatabasePart part, String table) {
        return part.schema().table(table).isEmpty()
                || part.tables().stream().anyMatch(held -> held.table().equals(table));
    }
}
