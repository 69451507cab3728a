package org.apimmigrate.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A MySQL server from a folder with an unpacked one, which {@code -Dapimmigrate.test.mysql} names ({@code testkit/mysql/fetch.sh} fills it).
 * It only listens to this machine. Tests look at it with MariaDB's driver.
 */
final class MySqlTestServer implements TestServer {
    private static final String PROPERTY = "apimmigrate.test.mysql";
    private static final int NO_SUCH_THREAD = 1094;
    private static final String OWNER = "wso2carbon";
    private static final int START_SECONDS = 240;

    private final MySqlMode mode = MySqlMode.current();
    private final TestFolder data = TestFolder.inMemory("apimmigrate-mysql-");
    private final Thread atExit = new Thread(this::kill);
    private final Map<String, MariaDbCopy> originals = new HashMap<>();
    private final int port;
    private Process server;
    private int made;

    MySqlTestServer() {
        String folder = System.getProperty(PROPERTY);
        if (folder == null) {
            throw new IllegalStateException(
                    "no MySQL server: build with -Pmysql, or name its folder with -D" + PROPERTY);
        }
        List<String> command = command(Path.of(folder));
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            port = freePort();
            List<String> initialize = new ArrayList<>(command);
            initialize.add("--initialize-insecure");
            run(initialize, "init.log");
            List<String> start = new ArrayList<>(command);
            start.addAll(List.of(
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--mysqlx=OFF",
                    "--socket=" + data.path().resolve("socket"),
                    "--pid-file=" + data.path().resolve("pid"),
                    // nothing here has to survive a power cut
                    "--innodb-flush-log-at-trx-commit=0",
                    "--sync-binlog=0",
                    "--innodb-doublewrite=OFF",
                    "--max-connections=200"));
            server = started(start, "server.log");
            awaitAnswer();
            administer(
                    "CREATE USER '" + OWNER + "'@'%' IDENTIFIED BY '" + OWNER + "'",
                    // for triggers and functions that tests make
                    "SET GLOBAL log_bin_trust_function_creators = ON");
            if (mode == MySqlMode.PRIMARY_KEYS) {
                administer("GRANT SESSION_VARIABLES_ADMIN ON *.* TO '" + OWNER + "'@'%'");
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw new IllegalStateException("MySQL test server did not start", e);
        }
    }

    /** A server that came with its own loader and libraries runs with them, another one with the system's. */
    private List<String> command(Path folder) {
        Path libraries = folder.resolve("usr/lib/x86_64-linux-gnu");
        Path loader = libraries.resolve("ld-linux-x86-64.so.2");
        List<String> command = new ArrayList<>();
        if (Files.exists(loader)) {
            command.addAll(
                    List.of(loader.toString(), "--library-path", libraries + ":" + libraries.resolve("private")));
        }
        command.addAll(List.of(
                folder.resolve("usr/sbin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + folder.resolve("usr"),
                "--lc-messages-dir=" + folder.resolve("usr/share/mysql"),
                "--character-sets-dir=" + folder.resolve("usr/share/mysql/charsets"),
                "--plugin-dir=" + folder.resolve("usr/lib/mysql/plugin"),
                "--datadir=" + data.path().resolve("data"),
                "--secure-file-priv=NULL",
                "--user=" + System.getProperty("user.name")));
        command.addAll(mode.options());
        return command;
    }

    @Override
    public synchronized DatabaseUnderTest empty(TestDbms dbms) {
        return empty(dbms, mode.characterSet());
    }

    private DatabaseUnderTest empty(TestDbms dbms, String characterSet) {
        String name = "test" + ++made;
        administer(
                "CREATE DATABASE " + name + " CHARACTER SET " + characterSet,
                "GRANT " + mode.rights() + " ON " + name + ".* TO '" + OWNER + "'@'%'");
        return new DatabaseUnderTest(dbms, name, url(name), OWNER, OWNER);
    }

    @Override
    public void filled(DatabaseUnderTest database) {
        administer("ALTER DATABASE " + database.name() + " CHARACTER SET utf8mb4");
    }

    @Override
    public synchronized DatabaseUnderTest copy(DatabaseUnderTest original) {
        MariaDbCopy source = originals.computeIfAbsent(
                original.name(), name -> MariaDbCopy.of(original).changed(mode::dumped));
        DatabaseUnderTest copy = empty(original.dbms(), "utf8mb4");
        source.into(copy);
        return copy;
    }

    @Override
    public DatabaseUnderTest onlyReading(DatabaseUnderTest database) {
        String reader = "reader_" + database.name();
        administer(
                "CREATE USER '" + reader + "'@'%' IDENTIFIED BY 'reader'",
                "GRANT SELECT ON " + database.name() + ".* TO '" + reader + "'@'%'");
        return new DatabaseUnderTest(database.dbms(), database.name(), database.url(), reader, "reader");
    }

    @Override
    public void drop(DatabaseUnderTest database) {
        // a forgotten connection may hold a metadata lock, and a drop would wait for it
        sessionsOf(database.name()).forEach(this::end);
        administer("DROP DATABASE IF EXISTS " + database.name());
    }

    @Override
    public void close() {
        try {
            kill();
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook does its work
        } finally {
            data.close();
        }
    }

    private void kill() {
        if (server != null) {
            server.destroyForcibly();
            try {
                server.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String url(String database) {
        String common = "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?allowPublicKeyRetrieval=true";
        return mode == MySqlMode.PRIMARY_KEYS ? common + "&sessionVariables=sql_require_primary_key=0" : common;
    }

    private Process started(List<String> command, String log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.path().resolve(log).toFile())
                .start();
    }

    private void run(List<String> command, String log) throws IOException {
        try {
            Process process = started(command, log);
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(data.path().resolve(log)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection connection = connect()) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(Files.readString(data.path().resolve("server.log")), e);
                }
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT ID FROM information_schema.PROCESSLIST WHERE DB = ?")) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL test server refused to list its sessions", e);
        }
        return ids;
    }

    private void administer(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL test server refused a statement", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/mysql", "root", "");
    }
}
