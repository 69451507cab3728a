package org.apimmigrate.core.journal;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One migration, from its first write to its acceptance; it may take several runs of the command.
 *
 * @param id names it in journal and restore point
 * @param toolVersion that began it
 * @param source fingerprint of what is migrated (see {@link SourceFingerprint})
 * @param baseTime the chosen value, the same on resume
 * @param restorePoint folder; null when there is none, because the operator has an outside backup
 * @param quarantine are orphans moved into the restore point
 * @param runs how many times the command was called
 */
public record Migration(
        String id,
        State state,
        String toolVersion,
        String source,
        Instant baseTime,
        Instant startedAt,
        @Nullable String restorePoint,
        boolean quarantine,
        long runs) {

    /** How far it is. */
    public enum State {
        /** The restore point is being made; nothing of the product is changed yet. */
        PREPARING,
        /** Steps are running, or were when the run ended. */
        CHANGING,
        /** All steps are completed; verification has not said yes. */
        CHANGED,
        /** Verified. */
        COMPLETED,
        /** Accepted; the journals are being removed, so that some may be gone already. */
        FINISHING,
        /** A rollback has begun. */
        ROLLING_BACK;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Migration in(State next) {
        return new Migration(id, next, toolVersion, source, baseTime, startedAt, restorePoint, quarantine, runs);
    }

    /** The same, called again. */
    public Migration nextRun() {
        return new Migration(id, state, toolVersion, source, baseTime, startedAt, restorePoint, quarantine, runs + 1);
    }

    /** The same before its first change, as this tool begins it on what is there now. */
    public Migration of(String version, String fingerprint) {
        return new Migration(id, state, version, fingerprint, baseTime, startedAt, restorePoint, quarantine, runs);
    }

    /** The same, with its restore point. */
    public Migration withRestorePoint(String folder) {
        return new Migration(id, state, toolVersion, source, baseTime, startedAt, folder, quarantine, runs);
    }

    /** The same, with orphans to be moved. */
    public Migration withQuarantine() {
        return new Migration(id, state, toolVersion, source, baseTime, startedAt, restorePoint, true, runs);
    }
}
