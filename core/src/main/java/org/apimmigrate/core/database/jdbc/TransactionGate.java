package org.apimmigrate.core.database.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/** The write gate over plain JDBC: a connection for each call, one transaction on it. */
public final class TransactionGate implements WriteGate {

    private final Databases databases;
    private final Map<Database, DataSource> writers;
    private final int lockTimeoutSeconds;
    private final Runnable onClose;
    private final Map<Database, OpenConnections> open = new HashMap<>();

    /**
     * @param writers how to get a connection that may write, for each of the databases
     * @param lockTimeoutSeconds how long a statement waits for somebody else's lock before it fails as "busy"
     * @param onClose closes what the writers hold
     */
    public TransactionGate(
            Databases databases, Map<Database, DataSource> writers, int lockTimeoutSeconds, Runnable onClose) {
        this.databases = databases;
        this.writers = Map.copyOf(writers);
        this.lockTimeoutSeconds = lockTimeoutSeconds;
        this.onClose = onClose;
        writers.keySet().forEach(database -> open.put(database, new OpenConnections()));
    }

    @Override
    public <T> T inTransaction(Role role, Function<SqlWriter, T> work) {
        Database database = databases.of(role);
        try (Connection connection = writers.get(database).getConnection();
                var use = open.get(database).use(connection)) {
            connection.setAutoCommit(false);
            database.dialect().session().writable(connection, lockTimeoutSeconds);
            T result;
            try {
                result = work.apply(new TransactionWriter(new JdbcStatements(
                        connection,
                        database.displayUrl(),
                        database.dialect().session().fetchSize())));
            } catch (RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new SqlFailure("commit", database.displayUrl(), e);
        }
    }

    @Override
    public void abort(Role role) {
        open.get(databases.of(role)).abort();
    }

    /** The first cause survives; a failure to roll back is attached to it. */
    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        onClose.run();
    }
}
