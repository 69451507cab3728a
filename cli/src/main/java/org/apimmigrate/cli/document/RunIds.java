package org.apimmigrate.cli.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names of runs: the moment of their start, so that they sort by time. */
public final class RunIds {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private RunIds() {}

    public static String of(Instant start) {
        return FORMAT.format(start);
    }
}
