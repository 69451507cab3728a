package org.apimmigrate.sampledata.write;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The one source of chance: equal seeds give equal samples. */
public final class SampleRandom {
    private final Random random;

    public SampleRandom(long seed) {
        this.random = new Random(seed);
    }

    public String uuid() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Letters and digits, as consumer keys have them. */
    public String key(int length) {
        StringBuilder key = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            key.append(Character.forDigit(random.nextInt(36), 36));
        }
        return key.toString();
    }
}
