package org.apimmigrate.core.backup;

import java.util.List;

/**
 * What a restore point holds.
 *
 * @param format of the files
 * @param id of the migration it belongs to, or of its own
 * @param occasion why it was made
 * @param madeAt milliseconds since 1970, UTC
 * @param source fingerprint of the installation
 * @param baseTime the chosen value at that time, milliseconds since 1970, UTC
 */
public record Manifest(
        int format,
        String id,
        Occasion occasion,
        String toolVersion,
        long madeAt,
        String source,
        long baseTime,
        List<DatabasePart> databases) {

    public static final int FORMAT = 3;

    /** Why a restore point was made. */
    public enum Occasion {
        /** A migration began: what came after it came from that migration, or from a server after it. */
        MIGRATION,
        /** Somebody wanted one; a 4.0.0 server may have gone on writing. */
        BACKUP
    }

    public Manifest {
        databases = List.copyOf(databases);
    }

    public long tables() {
        return databases.stream().mapToLong(d -> d.tables().size()).sum();
    }

    public long rows() {
        return databases.stream()
                .flatMap(d -> d.tables().stream())
                .mapToLong(TablePart::rows)
                .sum();
    }

    public long bytes() {
        return databases.stream()
                .flatMap(d -> d.tables().stream())
                .mapToLong(TablePart::bytes)
                .sum();
    }
}
