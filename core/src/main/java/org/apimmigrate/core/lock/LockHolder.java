package org.apimmigrate.core.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Who holds the lock of a migration.
 *
 * @param process process id on that host
 * @param command what it does: migrate, rollback, finish
 * @param since when it was taken, by that host's clock
 */
public record LockHolder(String host, long process, String command, Instant since) {

    private static final int HOST_LENGTH = 200;

    /** This process. */
    public static LockHolder here(String command, Clock clock) {
        return new LockHolder(hostName(), ProcessHandle.current().pid(), command, clock.instant());
    }

    /** In words, for messages. */
    public String text(Instant now) {
        Duration age = Duration.between(since, now);
        // clocks of two hosts may differ
        long seconds = Math.max(0, age.getSeconds());
        return "`%s` on host %s, process %d, for %d min %d s (since %s)"
                .formatted(command, host, process, seconds / 60, seconds % 60, since);
    }

    /** Did the same run of the same process leave both? The databases keep milliseconds. */
    boolean sameRun(LockHolder other) {
        return host.equals(other.host)
                && process == other.process
                && since.toEpochMilli() == other.since.toEpochMilli();
    }

    /** Is there such a process, if it is one of this host? Of another host nothing can be said but that it may be. */
    boolean seemsAlive() {
        return !host.equals(hostName()) || ProcessHandle.of(process).isPresent();
    }

    private static String hostName() {
        String name = new HostName(System.getenv(), HostName.KERNEL).text();
        return name.length() > HOST_LENGTH ? name.substring(0, HOST_LENGTH) : name;
    }
}
