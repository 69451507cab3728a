package org.apimmigrate.lookalike;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The H2 database file underneath.
 *
 * @param file without the engine's suffix
 * @param settings of the engine, as they follow the file in its url
 */
public record EngineDatabase(Path file, String settings) {

    /** Holds what the look-alike keeps for itself. */
    public static final String OWN_SCHEMA = "LOOKALIKE";

    private static final String SUFFIX = ".mv.db";
    private static final int TIMEOUT_MILLIS = 20_000;

    public boolean exists() {
        return Files.exists(file.resolveSibling(file.getFileName() + SUFFIX));
    }

    /** A connection of the engine's own, past all rules. */
    public Connection connect() throws SQLException {
        return new org.h2.Driver()
                .connect(
                        "jdbc:h2:file:" + file + ";DEFAULT_LOCK_TIMEOUT=" + TIMEOUT_MILLIS + settings,
                        new Properties());
    }

    /** Counts changes of the schema, so that each session knows when its copy of the catalog is old. */
    public static void prepare(Connection engine) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + OWN_SCHEMA);
            statement.execute("CREATE TABLE " + OWN_SCHEMA + ".STATE(CHANGES BIGINT, SHOWN BIGINT)");
            statement.execute("INSERT INTO " + OWN_SCHEMA + ".STATE VALUES (1, 0)");
            statement.execute("CREATE TABLE " + OWN_SCHEMA + ".LOCK(ID INTEGER PRIMARY KEY)");
            statement.execute("INSERT INTO " + OWN_SCHEMA + ".LOCK VALUES (1)");
        }
    }
}
