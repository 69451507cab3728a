package org.apimmigrate.definition;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param maxBytes larger documents are not tried; bytes
 * @param time until a judgement is given up, by the clock; longer only where the machine gives it less than half of a processor
 * @param stackBytes of the thread that judges; 1 MB is what the 4.1.0 server has, so what overflows there overflows here
 * @param archiveEntries files in one WSDL archive; 4.1.0's own limit is 1,024
 * @param archiveBytes unpacked size of one WSDL archive; 4.1.0's own limit is 100 MB
 */
public record Limits(int maxBytes, Duration time, long stackBytes, int archiveEntries, long archiveBytes) {

    private static final int MEGABYTE = 1024 * 1024;

    public static Limits standard() {
        return new Limits(32 * MEGABYTE, Duration.ofSeconds(10), MEGABYTE, 1024, 100L * MEGABYTE);
    }

    public Limits withTime(Duration other) {
        return new Limits(maxBytes, other, stackBytes, archiveEntries, archiveBytes);
    }

    public Limits withMaxBytes(int other) {
        return new Limits(other, time, stackBytes, archiveEntries, archiveBytes);
    }
}
