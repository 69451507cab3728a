package org.apimmigrate.core.database.jdbc;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Connections that are in use, so that another thread can see what they wait for and cut them when the network has forgotten them. */
final class OpenConnections {

    private final Set<Use> inUse = ConcurrentHashMap.newKeySet();
    private final PhysicalSessions sessions;

    OpenConnections(PhysicalSessions sessions) {
        this.sessions = sessions;
    }

    /** To be closed when the connection is given back. */
    Use use(Connection connection) {
        Use use = new Use(connection, sessions.of(connection), sessions::busy, inUse::remove);
        inUse.add(use);
        return use;
    }

    List<Use> inUse() {
        return List.copyOf(inUse);
    }

    void abort(String why) {
        inUse.forEach(use -> use.cut(why));
    }
}
