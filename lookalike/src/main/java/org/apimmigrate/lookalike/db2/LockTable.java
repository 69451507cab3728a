package org.apimmigrate.lookalike.db2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The locks of one database. Thread-safe. Owners are compared by identity. */
final class LockTable {

    /** Wait until the lock goes: what LOCKTIMEOUT is in a new database. */
    static final int WITHOUT_LIMIT = -1;

    /** What a wait without limit comes to here, so that a test ends. */
    private static final int LONGEST_SECONDS = 60;

    private record Wait(String object, LockMode mode, long since) {}

    /** Somebody waits for somebody. */
    record Waiting(long waiter, long holder, long seconds) {}

    private final Map<String, Map<Db2Session, Set<LockMode>>> held = new HashMap<>();
    private final Map<Db2Session, Wait> waits = new HashMap<>();

    /**
     * Takes the lock, next to those that the owner has.
     *
     * @param seconds how long to wait; {@link #WITHOUT_LIMIT} indefinitely
     * @throws SQLException SQL0911N, of reason 2 for a deadlock and 68 for a time-out
     */
    synchronized void take(Db2Session owner, String object, LockMode mode, int seconds) throws SQLException {
        boolean limited = seconds != WITHOUT_LIMIT;
        long since = System.nanoTime();
        long end = since + TimeUnit.SECONDS.toNanos(limited ? seconds : LONGEST_SECONDS);
        try {
            while (!blockers(owner, object, mode).isEmpty()) {
                waits.put(owner, new Wait(object, mode, since));
                if (waitsForItself(owner)) {
                    throw rolledBack(2);
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw limited ? rolledBack(68) : waitedForEver(object);
                }
                wait(left);
            }
            held.computeIfAbsent(object, name -> new HashMap<>())
                    .computeIfAbsent(owner, name -> EnumSet.noneOf(LockMode.class))
                    .add(mode);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a lock", "57014", -952, e);
        } finally {
            waits.remove(owner);
        }
    }

    /** Gives all locks of the owner back. */
    synchronized void release(Db2Session owner) {
        held.values().forEach(owners -> owners.remove(owner));
        held.values().removeIf(Map::isEmpty);
        notifyAll();
    }

    /** Gives the locks of one mode back. */
    synchronized void release(Db2Session owner, LockMode mode) {
        for (Map<Db2Session, Set<LockMode>> owners : held.values()) {
            Set<LockMode> modes = owners.get(owner);
            if (modes != null) {
                modes.remove(mode);
                if (modes.isEmpty()) {
                    owners.remove(owner);
                }
            }
        }
        held.values().removeIf(Map::isEmpty);
        notifyAll();
    }

    synchronized List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        waits.forEach((waiter, wait) -> {
            for (Db2Session holder : blockers(waiter, wait.object(), wait.mode())) {
                all.add(new Waiting(
                        waiter.number(),
                        holder.number(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - wait.since())));
            }
        });
        return all;
    }

    private Set<Db2Session> blockers(Db2Session owner, String object, LockMode mode) {
        Set<Db2Session> blockers = new HashSet<>();
        held.getOrDefault(object, Map.of()).forEach((other, modes) -> {
            if (!Objects.equals(other, owner) && !modes.stream().allMatch(mode::goesWith)) {
                blockers.add(other);
            }
        });
        return blockers;
    }

    private boolean waitsForItself(Db2Session owner) {
        Set<Db2Session> seen = new HashSet<>();
        List<Db2Session> open = new ArrayList<>(List.of(owner));
        while (!open.isEmpty()) {
            Db2Session next = open.remove(open.size() - 1);
            Wait wait = waits.get(next);
            if (wait == null) {
                continue;
            }
            for (Db2Session blocker : blockers(next, wait.object(), wait.mode())) {
                if (blocker.equals(owner)) {
                    return true;
                }
                if (seen.add(blocker)) {
                    open.add(blocker);
                }
            }
        }
        return false;
    }

    private static SQLException rolledBack(int reason) {
        return new SQLException(
                "The current transaction has been rolled back because of a deadlock or timeout. Reason code \"" + reason
                        + "\".",
                "40001",
                -911);
    }

    private static SQLException waitedForEver(String object) {
        return new SQLException(
                "the look-alike gave up after " + LONGEST_SECONDS + " s: Db2 would wait for the lock on " + object
                        + " without limit, as no lock time-out is set",
                "58004",
                -901);
    }
}
