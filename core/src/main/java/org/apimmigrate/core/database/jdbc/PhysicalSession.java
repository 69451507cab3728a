package org.apimmigrate.core.database.jdbc;

import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection beyond what JDBC says.
 *
 * @param sockets that the driver opened for it; empty where the driver opens them itself
 * @param number of the session, by which others see it; null where the DBMS does not say
 * @param server name of the server that it is on; null with the number
 */
public record PhysicalSession(
        List<Socket> sockets,
        @Nullable Long number,
        @Nullable String server) {

    /** Of which nothing is known. */
    static final PhysicalSession UNKNOWN = new PhysicalSession(List.of(), null, null);

    public PhysicalSession {
        sockets = List.copyOf(sockets);
    }
}
