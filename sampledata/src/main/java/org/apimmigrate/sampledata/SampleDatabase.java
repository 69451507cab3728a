package org.apimmigrate.sampledata;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;

/**
 * A database to put a sample into.
 *
 * @param dialect of its DBMS
 * @param driver connects to it
 * @param url JDBC url without parameters of its own
 */
public record SampleDatabase(Dialect dialect, Driver driver, String url, String username, String password) {

    /** A connection for bulk inserts, auto-commit off. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        if (dialect.dbms() == Dbms.POSTGRESQL) {
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " does not take " + url, "08001");
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
