package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.fix.ApplyFixesStep;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.step.Step;

/** Reviewed corrections ({@code --apply-fixes}) as a part of a migration. */
final class Corrections {

    private Corrections() {}

    /** The steps, and after them the corrections where they are wanted. */
    static List<Step> after(List<Step> steps, MigrateOptions options) {
        List<Step> all = new ArrayList<>(steps);
        step(options).ifPresent(all::add);
        return all;
    }

    /** What the restore point has to hold beyond what the other steps touch. */
    static Set<String> tables(MigrateOptions options) {
        return options.fixes() == null ? Set.of() : ApplyFixesStep.TABLES;
    }

    /** Before anything is written: can all of them be put in, and will rollback undo them? */
    static void require(Session session, Optional<Migration> found, MigrateOptions options) {
        step(options).ifPresent(step -> {
            Optional<Path> point = found.filter(m -> options.backup())
                    .map(Migration::restorePoint)
                    .map(Path::of);
            if (point.isPresent() && !holds(RestorePoint.open(point.get()))) {
                throw new MigrateException(
                        Kind.CONFIGURATION,
                        new Problem(
                                "The corrections cannot be put in now.",
                                "restore point " + point.get(),
                                "this migration was begun without --apply-fixes, so its restore point does not hold what they change",
                                "Run the same command without --apply-fixes; or go back with apim-migrate rollback and begin anew"
                                        + " with it."));
            }
            step.require(session.context());
        });
    }

    private static Optional<ApplyFixesStep> step(MigrateOptions options) {
        return Optional.ofNullable(options.fixes()).map(ApplyFixesStep::new);
    }

    private static boolean holds(RestorePoint point) {
        return point.manifest().databases().stream()
                .flatMap(part -> part.tables().stream())
                .anyMatch(table -> table.table().equals("REG_RESOURCE") && table.whole());
    }
}
