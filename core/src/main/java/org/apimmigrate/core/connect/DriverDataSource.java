package org.apimmigrate.core.connect;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apimmigrate.core.error.Secret;

/** A data source over one driver instance, which may come from a class loader that {@link java.sql.DriverManager} does not see. */
final class DriverDataSource implements DataSource {

    private final Driver driver;
    private final String url;
    private final String username;
    private final Secret password;
    private final Map<String, String> properties;
    private final int answerMillis;
    private int loginTimeoutSeconds;

    /** @param answerMillis how long a statement may wait for the next byte of its answer; 0 for ever */
    DriverDataSource(
            Driver driver,
            String url,
            String username,
            Secret password,
            Map<String, String> properties,
            int answerMillis) {
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
        Connection connection = driver.connect(url, all);
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " does not accept this url", "08001");
        }
        limit(connection);
        return connection;
    }

    private void limit(Connection connection) throws SQLException {
        if (answerMillis > 0) {
            try {
                connection.setNetworkTimeout(Runnable::run, answerMillis);
            } catch (SQLFeatureNotSupportedException | AbstractMethodError e) {
                // an older driver of the customer's: keep-alive is left
            }
        }
    }

    @Override
    public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
        throw new SQLFeatureNotSupportedException("one user only");
    }

    @Override
    public PrintWriter getLogWriter() {
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
