package org.apimmigrate.core.backup;

import java.util.List;

/**
 * What a restore point holds.
 *
 * @param format of the files
 * @param id of the migration it belongs to, or of its own
 * @param madeAt milliseconds since 1970, UTC
 * @param source fingerprint of the installation
 * @param baseTime the chosen value at that time, milliseconds since 1970, UTC
 */
public record Manifest(
        int format,
        String id,
        String toolVersion,
        long madeAt,
        String source,
        long baseTime,
        List<DatabasePart> databases) {

    public static final int FORMAT = 1;

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
