package org.apimmigrate.sampledata;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;

/**
 * A database to put a sample into.
 *
 * @param dialect of its DBMS
 * @param url JDBC url without parameters of its own
 */
public record SampleDatabase(Dialect dialect, String url, String username, String password) {

    /** A connection for bulk inserts, auto-commit off. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        if (dialect.dbms() == Dbms.POSTGRESQL) {
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        return connection;
    }
}
