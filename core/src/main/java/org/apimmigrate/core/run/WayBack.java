package org.apimmigrate.core.run;

import java.util.Optional;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.journal.Migration;
import org.jspecify.annotations.Nullable;

/** The way to roll back to 4.0.0 from where the databases are; {@link WayBackFinder} decides. */
sealed interface WayBack {

    /** Equal for two decisions when nobody has been at work between them. */
    String identity();

    /** A migration was prepared and has changed nothing: only its journal has to go. */
    record OnlyJournal(Migration migration) implements WayBack {
        @Override
        public String identity() {
            return migration.id() + ", prepared, run " + migration.runs();
        }
    }

    /**
     * They are a 4.0.0 and no migration is under way.
     *
     * @param newest restore point that was made of them; null when there is none
     */
    record Nothing(@Nullable RestorePoint newest) implements WayBack {
        @Override
        public String identity() {
            return "nothing to undo";
        }
    }

    /**
     * To this restore point.
     *
     * @param migration of the journal; empty when there is none (any more)
     */
    record To(RestorePoint point, Optional<Migration> migration) implements WayBack {
        @Override
        public String identity() {
            return point.folder()
                    + migration
                            .map(m -> ", " + m.id() + ", " + m.state() + ", run " + m.runs())
                            .orElse("");
        }
    }

    /** There is none, and why. */
    record None(MigrateException why) implements WayBack {
        @Override
        public String identity() {
            return "no way back";
        }
    }
}
