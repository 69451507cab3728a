package org.apimmigrate.core.database.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/** The write gate over plain JDBC: a connection for each call, one transaction on it. */
public final class TransactionGate implements WriteGate {

    /**
     * A way to write to one database.
     *
     * @param connections that may write
     * @param watch of these connections
     */
    public record Writers(DataSource connections, AnswerWatch watch) {}

    private final Databases databases;
    private final Map<Database, Writers> writers;
    private final int lockTimeoutSeconds;
    private final Runnable onClose;

    /**
     * @param writers for each of the databases
     * @param lockTimeoutSeconds how long a statement waits for somebody else's lock before it fails as "busy"
     * @param onClose closes what the writers hold
     */
    public TransactionGate(
            Databases databases, Map<Database, Writers> writers, int lockTimeoutSeconds, Runnable onClose) {
        this.databases = databases;
        this.writers = Map.copyOf(writers);
        this.lockTimeoutSeconds = lockTimeoutSeconds;
        this.onClose = onClose;
    }

    @Override
    public <T> T inTransaction(Role role, Function<SqlWriter, T> work) {
        Database database = databases.of(role);
        Writers of = Objects.requireNonNull(writers.get(database));
        try (Connection connection = of.connections().getConnection();
                Use use = of.watch().open().use(connection)) {
            T result;
            try {
                result = work.apply(begin(connection, use, database));
            } catch (RuntimeException | Error e) {
                rollBack(connection, use, e);
                throw e;
            }
            commit(connection, use, database);
            return result;
        } catch (SQLException e) {
            // only the pool is left: no connection, or one that could not be given back
            throw new SqlFailure("commit", database.displayUrl(), e);
        }
    }

    private TransactionWriter begin(Connection connection, Use use, Database database) {
        SessionRules rules = database.dialect().session();
        use.asks("begin");
        try {
            connection.setAutoCommit(false);
            rules.writable(connection, lockTimeoutSeconds);
        } catch (SQLException e) {
            throw use.failure("begin", database.displayUrl(), e);
        } finally {
            use.answered();
        }
        return new TransactionWriter(new JdbcStatements(connection, use, database.displayUrl(), rules.fetchSize()));
    }

    private static void commit(Connection connection, Use use, Database database) {
        use.asks("commit");
        try {
            connection.commit();
        } catch (SQLException e) {
            throw use.failure("commit", database.displayUrl(), e);
        } finally {
            use.answered();
        }
    }

    @Override
    public void abort(Role role, String why) {
        Objects.requireNonNull(writers.get(databases.of(role))).watch().open().abort(why);
    }

    /** The first cause survives; a failure to roll back is attached to it. */
    private static void rollBack(Connection connection, Use use, Throwable cause) {
        use.asks("ROLLBACK");
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        } finally {
            use.answered();
        }
    }

    @Override
    public void close() {
        writers.values().forEach(each -> each.watch().close());
        onClose.run();
    }
}
