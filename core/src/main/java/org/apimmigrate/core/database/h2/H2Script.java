package org.apimmigrate.core.database.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A whole database as a script of H2's own, users and large objects included. */
public final class H2Script {

    private H2Script() {}

    /** Writes the script; also understood by H2 1.4. */
    public static void write(Connection connection, Path script) throws SQLException {
        run(connection, "SCRIPT TO '" + quoted(script) + "' CHARSET 'UTF-8'");
    }

    /** Runs a script that H2 1.4 wrote. */
    public static void runFrom1x(Connection connection, Path script) throws SQLException {
        run(connection, "RUNSCRIPT FROM '" + quoted(script) + "' CHARSET 'UTF-8' FROM_1X");
    }

    /** Closes the database for everybody and makes its file small. */
    public static void shutdown(Connection connection) throws SQLException {
        run(connection, "SHUTDOWN COMPACT");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
