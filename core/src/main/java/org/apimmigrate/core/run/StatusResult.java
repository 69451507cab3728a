package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.lock.LockHolder;
import org.jspecify.annotations.Nullable;

/**
 * The state of the installation.
 *
 * @param state in one word
 * @param migrationId of the journal; null when there is none
 * @param startedBy tool version that began the migration; null without journal
 * @param startedAt null without journal
 * @param steps what the journal says of each step: done ones are SKIPPED in this run's terms, with 0 rows; the rest PENDING
 * @param next the step that would run next; null when none
 * @param oldServer could a 4.0.0 server start on these databases now
 * @param newServer could a 4.1.0 server
 * @param pastPointOfNoReturn have steps run after which only a rollback returns to 4.0.0
 * @param holder who holds the lock now; null when nobody does
 * @param restorePoint folder of the restore point that rollback would use; null when there is none
 * @param point what there is of a restore point
 */
public record StatusResult(
        State state,
        @Nullable String migrationId,
        @Nullable String startedBy,
        @Nullable Instant startedAt,
        List<StepResult> steps,
        @Nullable String next,
        Answer oldServer,
        Answer newServer,
        boolean pastPointOfNoReturn,
        @Nullable LockHolder holder,
        @Nullable Path restorePoint,
        Point point) {

    /** What there is of a restore point. */
    public enum Point {
        /** It is complete, and rollback would use it. */
        THERE,
        /** A run is writing it now. */
        BEING_MADE,
        /** A run began it and did not complete it; nothing of the product was changed, so that none is needed yet. */
        INCOMPLETE,
        /** There is none. */
        NONE
    }

    /** The state of a migration. */
    public enum State {
        /** A 4.0.0 without a journal. */
        NOT_STARTED,
        /** A 4.0.0 of which only this tool's own tables say that a migration was prepared; nothing of the product was changed. */
        PREPARED,
        /** A run is under way or was interrupted before it was completed. */
        UNFINISHED,
        /** One of several databases was restored to another moment than the others. */
        APART,
        /** All steps are done; not verified, or with differences. */
        UNVERIFIED,
        /** Done and verified; journal still there. */
        COMPLETED,
        /** A 4.1.0 without a journal: accepted, or never migrated by this tool. */
        FINISHED,
        /** A rollback was interrupted. */
        ROLLING_BACK,
        /** Neither 4.0.0 nor 4.1.0, and no journal. */
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Could a server of this version start now?
     *
     * @param why the reason in a sentence
     * @param way what leads there, with the command
     */
    public record Answer(boolean yes, String why, Advice advice) {

        /** The advice as the manual would write it. */
        public String way() {
            return advice.text();
        }
    }

    public StatusResult {
        steps = List.copyOf(steps);
    }
}
