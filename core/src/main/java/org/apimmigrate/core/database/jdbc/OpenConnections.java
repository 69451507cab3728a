package org.apimmigrate.core.database.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Connections that are in use, so that another thread can cut them when the network has forgotten them. */
final class OpenConnections {

    private final Set<Connection> inUse = ConcurrentHashMap.newKeySet();

    /** To be closed when the connection is given back. */
    AutoCloseableUse use(Connection connection) {
        inUse.add(connection);
        return () -> inUse.remove(connection);
    }

    /** Does not wait: a driver may take its time to say goodbye to a server that does not answer. */
    void abort() {
        for (Connection connection : inUse) {
            Thread thread = new Thread(() -> abort(connection), "apim-migrate abort");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // it could not be cut; keep-alive and the reader's time-out are left
        }
    }

    /** A use that ends without an exception of its own. */
    interface AutoCloseableUse extends AutoCloseable {
        @Override
        void close();
    }
}
