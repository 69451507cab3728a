package org.apimmigrate.core.registry;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apimmigrate.core.registry.xml.Utf8;

/**
 * Remembers many paths in little memory: 16 bytes of a SHA-256 for each, in one array. A million paths take some 64 MB at most.
 */
public final class PathSet {

    private long[] slots = new long[2 * 1024];
    private int size;

    /** Adds the path; false when it was there. */
    public boolean add(String path) {
        if (2 * (size + 1) > slots.length / 2) {
            grow();
        }
        long[] key = key(path);
        int at = slot(key[0], key[1]);
        if (occupied(at)) {
            return false;
        }
        slots[at] = key[0];
        slots[at + 1] = key[1];
        size++;
        return true;
    }

    public boolean contains(String path) {
        long[] key = key(path);
        return occupied(slot(key[0], key[1]));
    }

    private boolean occupied(int at) {
        return slots[at] != 0 || slots[at + 1] != 0;
    }

    /** Index of the key, or of the free place where it would be. */
    private int slot(long high, long low) {
        int pairs = slots.length / 2;
        int at = (int) Math.floorMod(high, pairs);
        while (occupied(2 * at) && (slots[2 * at] != high || slots[2 * at + 1] != low)) {
            at = (at + 1) % pairs;
        }
        return 2 * at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                int at = slot(old[i], old[i + 1]);
                slots[at] = old[i];
                slots[at + 1] = old[i + 1];
            }
        }
    }

    private static long[] key(String path) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(Utf8.encode(path)));
            return new long[] {hash.getLong(), hash.getLong()};
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
