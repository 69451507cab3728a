package org.apimmigrate.core.lock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * The lock of one database: a thread that holds one transaction open and asks now and then whether it still has the lock, and one that
 * watches it. Where the lock is lost, or its session does not answer any more, the work in that database is cut off: it may wait for an
 * answer that never comes, and it must not continue without the lock (decision 0077).
 */
final class HeldLock implements AutoCloseable {

    private final WriteGate gate;
    private final Database database;
    private final Heartbeat heartbeat;
    private final CompletableFuture<Boolean> taken = new CompletableFuture<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicReference<Throwable> lost = new AtomicReference<>();
    private final Thread holder;
    private final Thread watch;
    private volatile long answered = System.nanoTime();

    HeldLock(WriteGate gate, Database database, Heartbeat heartbeat) {
        this.gate = gate;
        this.database = database;
        this.heartbeat = heartbeat;
        String name = "apim-migrate lock of " + database.mainRole().id();
        this.holder = new Thread(this::hold, name);
        this.holder.setDaemon(true);
        this.watch = new Thread(this::watch, name + ", watch");
        this.watch.setDaemon(true);
    }

    Database database() {
        return database;
    }

    /** False when another session has it. */
    boolean take() {
        holder.start();
        try {
            boolean mine = taken.get(heartbeat.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (mine) {
                watch.start();
            }
            return mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while taking the lock", e);
        } catch (TimeoutException e) {
            gate.abort(database.mainRole(), "the database did not answer when it was asked for the lock");
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "The database does not answer.",
                            where(),
                            "the lock was asked for " + heartbeat.patience().toSeconds() + " s ago",
                            "See to it that the database can be reached, then run the same command again."),
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the lock could not be taken", e.getCause());
        }
    }

    boolean isLost() {
        return lost.get() != null;
    }

    void check() {
        Throwable cause = lost.get();
        if (cause != null) {
            throw new MigrateException(
                    Kind.PARTIAL,
                    new Problem(
                            "The session that holds the lock is gone.",
                            where(),
                            "the connection was cut: " + cause.getMessage(),
                            "Nothing was written after it was noticed. Run the same command again; it continues where this one stopped."),
                    cause);
        }
    }

    @Override
    public void close() {
        release.countDown();
        try {
            holder.join(heartbeat.every().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String where() {
        return database.place();
    }

    private void hold() {
        try {
            gate.inTransaction(database.mainRole(), this::holdIn);
        } catch (RuntimeException | Error e) {
            if (!taken.completeExceptionally(e)) {
                lose(e);
            }
        }
    }

    /** The holder's thread may itself wait for an answer that never comes. */
    private void watch() {
        try {
            long pause = Math.max(1, heartbeat.every().toMillis() / 2);
            while (!release.await(pause, TimeUnit.MILLISECONDS) && !isLost()) {
                long silent = System.nanoTime() - answered;
                if (silent > heartbeat.patience().plus(heartbeat.every()).toNanos()) {
                    lose(new IllegalStateException(
                            "it has not answered for " + TimeUnit.NANOSECONDS.toSeconds(silent) + " s"));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lose(Throwable cause) {
        if (release.getCount() > 0 && lost.compareAndSet(null, cause)) {
            String why = "the session that holds the lock is gone: " + cause.getMessage();
            gate.abort(database.mainRole(), why);
            database.abort(why);
        }
    }

    private Void holdIn(SqlWriter session) {
        RunLockRules rules = database.dialect().runLock();
        boolean mine = rules.tryLock(session);
        answered = System.nanoTime();
        taken.complete(mine);
        if (!mine) {
            return null;
        }
        try {
            while (!release.await(heartbeat.every().toMillis(), TimeUnit.MILLISECONDS)) {
                if (!rules.held(session)) {
                    throw new IllegalStateException("the DBMS says that another session has the lock");
                }
                answered = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rules.release(session);
        return null;
    }
}
