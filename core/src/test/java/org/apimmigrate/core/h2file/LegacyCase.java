package org.apimmigrate.core.h2file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;

/** A home whose database files H2 1.4.199 itself wrote, in this test. */
final class LegacyCase {

    static final Path LEGACY = Path.of("target/h2-legacy").toAbsolutePath();
    static final String PASSWORD = "wso2carbon";

    final Path home;
    final Path file;

    LegacyCase(Path folder) throws Exception {
        home = folder;
        file = folder.resolve("repository/database/WSO2AM_DB.mv.db");
        Files.createDirectories(file.getParent());
        try (LegacyDriver legacy = LegacyDriver.open(LEGACY);
                Connection connection = connect(legacy.driver());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE AM_API (API_ID INTEGER NOT NULL AUTO_INCREMENT, API_NAME VARCHAR(256),"
                    + " CREATED_TIME TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (API_ID))");
            statement.execute("CREATE TABLE AM_APP_ATTRIBUTES (NAME VARCHAR(255), VALUE VARCHAR(1024), FLAG CHAR(5))");
            for (String table : new String[] {"REG_CONTENT", "UM_TENANT"}) {
                statement.execute(
                        "CREATE TABLE " + table + " (ID INTEGER, DATA LONGBLOB, TEXT CLOB, PRIMARY KEY (ID))");
                fill(connection, table);
            }
            statement.execute("INSERT INTO AM_API (API_NAME) VALUES ('Größe 漢字 🎈'), ('it''s'), (NULL)");
            statement.execute("INSERT INTO AM_APP_ATTRIBUTES VALUES ('a', 'line one" + "\n" + "line two', 'x')");
        }
    }

    Connection connect(Driver driver) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", "wso2carbon");
        account.setProperty("password", PASSWORD);
        String path = file.toString();
        return driver.connect("jdbc:h2:" + path.substring(0, path.length() - ".mv.db".length()), account);
    }

    /** Of every size around the 4096 bytes into which an export cuts them. */
    static byte[] blob(int id) {
        int[] sizes = {0, 1, 255, 256, 4095, 4096, 4097, 8192, 40_844, 300_000};
        byte[] bytes = new byte[sizes[id]];
        new Random(id).nextBytes(bytes);
        return bytes;
    }

    static String clob(int id) {
        return "ä'\\\n🎈".repeat(id * 700);
    }

    private static void fill(Connection connection, String table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
            for (int id = 0; id < 10; id++) {
                insert.setInt(1, id);
                insert.setBytes(2, blob(id));
                insert.setString(3, clob(id));
                insert.executeUpdate();
            }
            insert.setInt(1, 10);
            insert.setNull(2, java.sql.Types.BLOB);
            insert.setNull(3, java.sql.Types.CLOB);
            insert.executeUpdate();
        }
    }

    Installation installation() {
        return installation(PASSWORD);
    }

    Installation installation(String password) {
        String path = file.toString();
        DatabaseSettings settings = new DatabaseSettings(
                "[database.apim_db]",
                "h2",
                "jdbc:h2:" + path.substring(0, path.length() - ".mv.db".length())
                        + ";AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=FALSE",
                "wso2carbon",
                new Secret(password),
                null,
                Map.of());
        Map<Role, DatabaseSettings> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            all.put(role, settings);
        }
        return new Installation(
                home, home.resolve("toml"), home.resolve("work"), all, null, Installation.Facts.DEFAULTS);
    }
}
