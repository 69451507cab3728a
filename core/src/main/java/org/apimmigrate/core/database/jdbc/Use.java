package org.apimmigrate.core.database.jdbc;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apimmigrate.core.sql.SqlFailure;

/** A connection while it is in use by one thread, as the watch sees it from another. */
final class Use implements AutoCloseable {

    /** SQLState of every standard: connection failure. */
    private static final String CONNECTION_FAILURE = "08006";

    private final Connection connection;
    private final PhysicalSession session;
    private final Consumer<Use> ended;

    /** Odd while the driver is being asked something; each question has a number of its own. */
    private final AtomicLong turn = new AtomicLong();

    private final AtomicReference<String> cut = new AtomicReference<>();
    private volatile String sql = "";
    private final Predicate<SQLException> busy;
    private volatile List<String> blockers = List.of();
    private volatile List<String> candidates = List.of();

    Use(Connection connection, PhysicalSession session, Predicate<SQLException> busy, Consumer<Use> ended) {
        this.busy = busy;
        this.connection = connection;
        this.session = session;
        this.ended = ended;
    }

    /** The driver is asked for something about this statement. */
    void asks(String statement) {
        sql = statement;
        asks();
    }

    /** The driver is asked for the next row. Cheap: it is done for each. */
    void asks() {
        turn.lazySet(turn.getPlain() + 1);
    }

    /** The driver has answered, or thrown. */
    void answered() {
        turn.lazySet(turn.getPlain() + 1);
    }

    long turn() {
        return turn.get();
    }

    static boolean waits(long turn) {
        return (turn & 1) == 1;
    }

    PhysicalSession session() {
        return session;
    }

    String sql() {
        return sql;
    }

    /** Who was seen to hold what this use waits for. */
    void blockedBy(List<String> seen) {
        blockers = List.copyOf(seen);
    }

    /** Who may hold it, for the case that this use fails for a lock and nobody could be determined. */
    void mayBeBlockedBy(List<String> seen) {
        candidates = List.copyOf(seen);
    }

    /** What an error means, with what the watch knows of it. */
    SqlFailure failure(String statement, String database, SQLException error) {
        String why = cut.get();
        if (why != null) {
            return new SqlFailure(
                    statement, database, new SQLNonTransientConnectionException(why, CONNECTION_FAILURE, error));
        }
        return new SqlFailure(statement, database, error, known(error));
    }

    private List<String> known(SQLException error) {
        if (!blockers.isEmpty() || candidates.isEmpty() || !busy.test(error)) {
            return blockers;
        }
        return List.of(ServerProbe.probably(candidates));
    }

    /**
     * Ends what the connection waits for, from another thread. Does not wait itself: a driver may take its time to say goodbye to a server
     * that does not answer.
     */
    void cut(String why) {
        cut.compareAndSet(null, why);
        session.sockets().forEach(Use::close);
        Thread thread = new Thread(this::abort, "apim-migrate abort");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is what it was meant to be
        }
    }

    private void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // it could not be cut; its socket was closed where there is one, else keep-alive is left
        }
    }

    @Override
    public void close() {
        ended.accept(this);
    }
}
