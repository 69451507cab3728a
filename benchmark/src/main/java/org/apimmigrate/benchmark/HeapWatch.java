package org.apimmigrate.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** Watches what is left on the heap after collections: the memory that is really held. */
final class HeapWatch implements AutoCloseable {
    private static final int PAUSE_MILLIS = 20;

    private final Thread thread;
    private volatile boolean on = true;
    private volatile long highest;

    HeapWatch() {
        thread = new Thread(this::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Highest value seen, in megabytes. */
    double highestMegabytes() {
        return highest / 1_048_576.0;
    }

    private void watch() {
        while (on) {
            highest = Math.max(highest, held());
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static long held() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage afterCollection = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && afterCollection != null) {
                bytes += afterCollection.getUsed();
            }
        }
        return bytes;
    }

    @Override
    public void close() throws InterruptedException {
        on = false;
        thread.join();
    }
}
