package org.apimmigrate.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The servers of a test run, each started when a test first asks for it. Thread-safe: who asks for what another is making waits for that
 * alone, so that servers and samples of different kinds are made at the same time.
 */
public final class TestServers implements AutoCloseable {
    private final Map<TestDbms, Once<TestServer>> running = new ConcurrentHashMap<>();
    private final Map<String, Once<Object>> originals = new ConcurrentHashMap<>();
    private final List<TestFolder> folders = new ArrayList<>();

    /** Databases that go when what is returned is closed. */
    public TestDatabases databases() {
        return new TestDatabases(this);
    }

    TestServer of(TestDbms dbms) {
        TestDbms server = dbms == TestDbms.MARIADB_UTF8MB4 ? TestDbms.MARIADB : dbms;
        return running.computeIfAbsent(server, kind -> new Once<>()).get(() -> start(server));
    }

    /** What later tests copy, made when the first asks for it and kept until the end. */
    @SuppressWarnings("unchecked")
    <T> T original(String key, Supplier<T> maker) {
        return (T) originals.computeIfAbsent(key, name -> new Once<>()).get((Supplier<Object>) maker);
    }

    /** A folder that stays until the end. */
    synchronized Path folder() {
        TestFolder folder = new TestFolder("apimmigrate-shared-");
        folders.add(folder);
        return folder.path();
    }

    private static TestServer start(TestDbms dbms) {
        return switch (dbms) {
            case H2 -> new H2TestServer();
            case POSTGRESQL -> new PostgreSqlTestServer();
            case MARIADB, MARIADB_UTF8MB4 -> new MariaDbTestServer();
            case MYSQL -> new MySqlTestServer();
            case SQLSERVER_LOOKALIKE ->
                new LookAlikeTestServer(";databaseName=", "jdbc:sqlserver://" + LookAlikes.HOST + ":1433");
            case DB2_LOOKALIKE -> new LookAlikeTestServer(":50000/", "jdbc:db2://" + LookAlikes.HOST);
            case ORACLE_LOOKALIKE -> new LookAlikeTestServer(":1521/", "jdbc:oracle:thin:@" + LookAlikes.HOST);
        };
    }

    @Override
    public synchronized void close() {
        List<RuntimeException> failures = new ArrayList<>();
        for (Once<TestServer> server : running.values()) {
            try {
                server.ifMade(TestServer::close);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        running.clear();
        folders.forEach(TestFolder::close);
        if (!failures.isEmpty()) {
            IllegalStateException all = new IllegalStateException("test servers did not stop");
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }
}
