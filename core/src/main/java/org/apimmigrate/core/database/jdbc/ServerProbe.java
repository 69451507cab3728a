package org.apimmigrate.core.database.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.Trouble;
import org.jspecify.annotations.Nullable;

/** Asks a server, on a connection of its own, what sessions of this tool do. */
public final class ServerProbe {

    private final @Nullable DataSource source;
    private final SessionRules rules;
    private final PhysicalSessions sessions;

    /**
     * A probe of one database.
     *
     * @param source null where nobody will ask; it gives a new connection at each call, whose every wait is bounded
     * @param sessions of this tool on it
     */
    public ServerProbe(@Nullable DataSource source, SessionRules rules, PhysicalSessions sessions) {
        this.sessions = sessions;
        this.source = source;
        this.rules = rules;
    }

    /** What a session does, as its server says. */
    enum State {
        BUSY,
        WAITS,
        IDLE,
        GONE,
        /** The server answers, and does not say. */
        UNTOLD
    }

    /**
     * What was seen of a session.
     *
     * @param blockers who holds what it waits for, in words; empty for nobody, or where it cannot be determined
     * @param candidates who may hold it, if it waits for a lock at all and nobody can be determined
     */
    record Seen(State state, List<String> blockers, List<String> candidates) {

        static final Seen UNTOLD = new Seen(State.UNTOLD, List.of(), List.of());
    }

    /**
     * Asks about each of these.
     *
     * @throws SQLException when no answer came from the server
     */
    Map<Use, Seen> look(List<Use> uses) throws SQLException {
        Map<Use, Seen> seen = new HashMap<>();
        uses.forEach(use -> seen.put(use, Seen.UNTOLD));
        DataSource asked = Objects.requireNonNull(source, "nobody asks where there is no source");
        try (Connection connection = asked.getConnection()) {
            SessionQueries queries = rules.queries().orElse(null);
            if (queries == null) {
                // that it lets this tool in is the answer
                return seen;
            }
            String server = server(connection, queries);
            for (Use use : uses) {
                Long number = use.session().number();
                if (number != null && Objects.equals(server, use.session().server())) {
                    seen.put(use, look(connection, queries, number));
                }
            }
            return seen;
        } catch (SQLException e) {
            if (rules.trouble(e).filter(t -> t == Trouble.CONNECTION_LOST).isPresent()) {
                throw e;
            }
            // a refusal is an answer
            return seen;
        }
    }

    private static @Nullable String server(Connection connection, SessionQueries queries) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(queries.own())) {
            return row.next() ? row.getString(2) : null;
        }
    }

    private Seen look(Connection connection, SessionQueries queries, long number) throws SQLException {
        List<String> blockers = List.of();
        for (String query : queries.blockers()) {
            blockers = texts(connection, query, 1, number);
            if (!blockers.isEmpty()) {
                break;
            }
        }
        List<String> candidates = blockers.isEmpty() && queries.candidates().isPresent()
                ? texts(connection, queries.candidates().get(), 2, number)
                : List.of();
        State state = state(connection, queries, number);
        if (state == State.WAITS && !candidates.isEmpty()) {
            blockers = List.of(probably(candidates));
        }
        return new Seen(state, blockers, candidates);
    }

    /** For a lock of which only the other sessions are known. */
    static String probably(List<String> candidates) {
        return "probably one of these: " + String.join("; ", candidates);
    }

    private State state(Connection connection, SessionQueries queries, long number) throws SQLException {
        if (queries.state().isEmpty()) {
            return State.UNTOLD;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(queries.state().get())) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                String word = row.next() ? String.valueOf(row.getString(1)) : "";
                return switch (word) {
                    case SessionQueries.BUSY -> State.BUSY;
                    case SessionQueries.WAITS -> State.WAITS;
                    case SessionQueries.IDLE -> State.IDLE;
                    case SessionQueries.GONE -> State.GONE;
                    default -> State.UNTOLD;
                };
            }
        } catch (SQLException e) {
            answerOrThrow(e);
            return State.UNTOLD;
        }
    }

    /** Sessions of this tool do not count: each of them ends by itself. */
    private List<String> texts(Connection connection, String query, int column, long number) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean own = column > 1 && sessions.isOwn(rows.getLong(1));
                    if (!own && rows.getString(column) != null) {
                        texts.add(rows.getString(column));
                    }
                }
            }
            return texts;
        } catch (SQLException e) {
            answerOrThrow(e);
            return List.of();
        }
    }

    /** A right or a table that is missing is an answer; a lost connection is none. */
    private void answerOrThrow(SQLException e) throws SQLException {
        if (rules.trouble(e).filter(t -> t == Trouble.CONNECTION_LOST).isPresent()) {
            throw e;
        }
    }
}
