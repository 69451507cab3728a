package org.apimmigrate.core.connect;

import java.io.PrintWriter;
import java.net.Socket;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apimmigrate.core.database.jdbc.CuttableSockets;
import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/** A data source over one driver instance, which may come from a class loader that {@link java.sql.DriverManager} does not see. */
final class DriverDataSource implements DataSource {

    /** What is asked of a new connection takes no time on the server. */
    private static final int SETUP_MILLIS = 30_000;

    private final Driver driver;
    private final String url;
    private final String username;
    private final Secret password;
    private final Map<String, String> properties;
    private final int answerMillis;
    private final Setup setup;
    private int loginTimeoutSeconds;

    /** What is done to a connection before anybody has it. */
    @FunctionalInterface
    interface Setup {

        Setup NONE = (connection, sockets) -> {};

        /** @param sockets that were opened for it; none where the driver makes its own */
        void run(Connection connection, List<Socket> sockets) throws SQLException;
    }

    /** @param answerMillis how long a statement may wait for the next byte of its answer; 0 without limit */
    DriverDataSource(
            Driver driver,
            String url,
            String username,
            Secret password,
            Map<String, String> properties,
            int answerMillis,
            Setup setup) {
        this.setup = setup;
        this.driver = driver;
        this.url = url;
        this.username = username;
        this.password = password;
        this.properties = Map.copyOf(properties);
        this.answerMillis = answerMillis;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty("user", username);
        all.setProperty("password", password.reveal());
        List<Socket> sockets = new ArrayList<>();
        Connection connection = CuttableSockets.listening(sockets, () -> driver.connect(url, all));
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " does not accept this url", "08001");
        }
        try {
            limit(connection, SETUP_MILLIS);
            setup.run(connection, sockets);
            limit(connection, answerMillis);
            return connection;
        } catch (SQLException | RuntimeException e) {
            close(connection, e);
            throw e;
        }
    }

    private static void limit(Connection connection, int millis) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLFeatureNotSupportedException | AbstractMethodError e) {
            // an older driver of the customer's: the watch and keep-alive are left
        }
    }

    private static void close(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
        throw new SQLFeatureNotSupportedException("one user only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the pool asks for it; there is nothing to log
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeoutSeconds = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeoutSeconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no java.util.logging here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
