package org.apimmigrate.core.lock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** The lock of one database: a thread that holds one transaction open and asks now and then whether it still has the lock. */
final class HeldLock implements AutoCloseable {

    private static final long HEARTBEAT_SECONDS = 10;

    private final WriteGate gate;
    private final Database database;
    private final CompletableFuture<Boolean> taken = new CompletableFuture<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Throwable lost;

    HeldLock(WriteGate gate, Database database) {
        this.gate = gate;
        this.database = database;
        this.thread = new Thread(
                this::hold, "apim-migrate lock of " + database.mainRole().id());
        this.thread.setDaemon(true);
    }

    Database database() {
        return database;
    }

    /** False when another session has it. */
    boolean take() {
        thread.start();
        try {
            return taken.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while taking the lock", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the lock could not be taken", e.getCause());
        }
    }

    void check() {
        Throwable cause = lost;
        if (cause != null) {
            throw new MigrateException(
                    Kind.PARTIAL,
                    new Problem(
                            "The session that holds the lock is gone.",
                            "%s database, %s".formatted(database.mainRole().id(), database.displayUrl()),
                            "the connection was cut: " + cause.getMessage(),
                            "Nothing was written after it was noticed. Run the same command again; it continues where this one stopped."),
                    cause);
        }
    }

    @Override
    public void close() {
        release.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(HEARTBEAT_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold() {
        try {
            gate.inTransaction(database.mainRole(), this::holdIn);
        } catch (RuntimeException | Error e) {
            if (!taken.completeExceptionally(e) && release.getCount() > 0) {
                lost = e;
            }
        }
    }

    private @Nullable Void holdIn(SqlWriter session) {
        RunLockRules rules = database.dialect().runLock();
        boolean mine = rules.tryLock(session);
        taken.complete(mine);
        if (!mine) {
            return null;
        }
        try {
            while (!release.await(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
                if (!rules.held(session)) {
                    throw new IllegalStateException("the DBMS says that another session has the lock");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rules.release(session);
        return null;
    }
}
