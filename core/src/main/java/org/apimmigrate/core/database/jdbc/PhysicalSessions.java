package org.apimmigrate.core.database.jdbc;

import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.Trouble;

/** The sessions that were opened for a database, as long as their connections are in memory. Thread-safe. */
public final class PhysicalSessions {

    private final Map<Connection, PhysicalSession> known = Collections.synchronizedMap(new WeakHashMap<>());
    private final SessionRules rules;

    public PhysicalSessions(SessionRules rules) {
        this.rules = rules;
    }

    /**
     * To be called once for each new connection, in autocommit.
     *
     * @param sockets that were opened for it
     */
    public void opened(Connection connection, List<Socket> sockets) throws SQLException {
        known.put(connection, ask(connection, sockets));
    }

    /** @param connection may be a pool's wrapper */
    PhysicalSession of(Connection connection) {
        try {
            return known.getOrDefault(connection.unwrap(Connection.class), PhysicalSession.UNKNOWN);
        } catch (SQLException e) {
            // closed, or a wrapper that does not let go: then what can be done without is done
            return PhysicalSession.UNKNOWN;
        }
    }

    /** Does this error mean that another session holds a lock? */
    boolean busy(SQLException error) {
        return rules.trouble(error).filter(trouble -> trouble == Trouble.BUSY).isPresent();
    }

    /** Is this the number of a session that this tool has open? */
    boolean isOwn(long number) {
        synchronized (known) {
            return known.values().stream().anyMatch(each -> each.number() != null && each.number() == number);
        }
    }

    private PhysicalSession ask(Connection connection, List<Socket> sockets) throws SQLException {
        if (rules.queries().isEmpty()) {
            return new PhysicalSession(sockets, null, null);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rules.queries().get().own())) {
            return row.next()
                    ? new PhysicalSession(sockets, row.getLong(1), row.getString(2))
                    : new PhysicalSession(sockets, null, null);
        } catch (SQLException e) {
            if (rules.trouble(e).filter(t -> t.endsTheCommand()).isPresent()) {
                throw e;
            }
            // a right is missing: the session is not asked about later, and only silence ends a wait
            return new PhysicalSession(sockets, null, null);
        }
    }
}
