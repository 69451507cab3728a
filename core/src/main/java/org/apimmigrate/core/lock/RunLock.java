package org.apimmigrate.core.lock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.sql.SqlFailure;

/**
 * Keeps every other run of this tool away from the databases, as long as this process lives and its sessions do. Each database that is
 * changed is locked by itself (a user store of its own is only read, and its user may have no right to write), in the order of the roles, so that two installations that share one of them exclude each other as well.
 */
public final class RunLock implements AutoCloseable {

    private final WriteGate gate;
    private final Heartbeat heartbeat;
    private final List<HeldLock> held = new ArrayList<>();

    private RunLock(WriteGate gate, Heartbeat heartbeat) {
        this.gate = gate;
        this.heartbeat = heartbeat;
    }

    /**
     * Takes the lock or fails at once.
     *
     * @throws MigrateException of kind LOCKED when another run holds it
     */
    public static RunLock take(Databases databases, WriteGate gate, String command, Clock clock) {
        return take(databases, gate, command, clock, Heartbeat.USUAL);
    }

    /** The same, with a heartbeat of its own. */
    public static RunLock take(Databases databases, WriteGate gate, String command, Clock clock, Heartbeat heartbeat) {
        RunLock lock = new RunLock(gate, heartbeat);
        LockHolder me = LockHolder.here(command, clock);
        try {
            for (Database database : JournalWriter.changed(databases)) {
                lock.takeOne(database, me, clock);
            }
            return lock;
        } catch (RuntimeException e) {
            lock.closeAfter(e);
            throw e;
        }
    }

    /** Who holds the lock now, as far as one who may only read can know. */
    public static Optional<LockHolder> liveHolder(Database database) {
        Optional<Boolean> taken = database.dialect().runLock().taken(database.reader());
        return LockTables.readHolder(database).filter(holder -> taken.orElseGet(holder::seemsAlive));
    }

    /** Who holds the lock now, where the DBMS itself says that it is held; a name that was left behind does not count. */
    public static Optional<LockHolder> provenHolder(Database database) {
        boolean taken = database.dialect().runLock().taken(database.reader()).orElse(false);
        return taken ? LockTables.readHolder(database) : Optional.empty();
    }

    /**
     * To be called at every safe point.
     *
     * @throws MigrateException of kind PARTIAL when a session that held the lock is gone
     */
    public void check() {
        held.forEach(HeldLock::check);
    }

    /** Takes the tables of the lock out of the databases; after {@link #close}. */
    public void forget() {
        held.forEach(lock -> LockTables.drop(gate, lock.database()));
    }

    @Override
    public void close() {
        for (HeldLock lock : held) {
            try {
                if (!lock.isLost()) {
                    LockTables.clearHolder(gate, lock.database());
                }
            } catch (SqlFailure e) {
                // the name of the holder means nothing without the lock, and that goes with its session
            }
            lock.close();
        }
    }

    private void takeOne(Database database, LockHolder me, Clock clock) {
        if (database.dialect().runLock().needsTable()) {
            LockTables.createLockTable(gate, database);
        }
        HeldLock lock = new HeldLock(gate, database, heartbeat);
        if (!lock.take()) {
            throw refused(database, me, clock);
        }
        held.add(lock);
        LockTables.writeHolder(gate, database, me);
    }

    private MigrateException refused(Database database, LockHolder me, Clock clock) {
        Optional<LockHolder> present = LockTables.readHolder(database);
        if (!held.isEmpty() && present.filter(me::sameRun).isPresent()) {
            return twoNames(database);
        }
        String holder = present.map(h -> h.text(clock.instant()))
                .orElse("a run that took it just now and has not left its name yet");
        return new MigrateException(
                Kind.LOCKED,
                new Problem(
                        "Another run is at work on these databases.",
                        database.place(),
                        "the lock is held by " + holder,
                        Advice.of(
                                "Wait for it to end, or stop it there with Ctrl-C. The lock ends with its process and never "
                                        + "has to be removed manually. Nothing was changed by this call. See also: {}",
                                Command.of("status"))));
    }

    /** The lock that is in the way is our own. */
    private MigrateException twoNames(Database database) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "Two roles lead to one database by different names.",
                        database.place(),
                        "its lock is held by this very run, which took it for the "
                                + held.stream()
                                        .map(lock -> lock.database().mainRole().id() + " database, "
                                                + lock.database().displayUrl())
                                        .collect(Collectors.joining(" or the ")),
                        "Write the same url and user for both in deployment.toml, then run the same command again. Nothing was"
                                + " changed."));
    }

    private void closeAfter(RuntimeException cause) {
        try {
            close();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
