package org.apimmigrate.sampledata.write;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time in the sample: every event is a little later than the one before. */
public final class SampleClock {
    private Instant now = Instant.parse("2021-06-01T08:00:00Z");

    public Instant tick() {
        now = now.plus(Duration.ofMillis(137));
        return now;
    }

    /** Midnight of the day: the tag table keeps no time. */
    public Instant day() {
        return now.truncatedTo(ChronoUnit.DAYS);
    }
}
