package org.apimmigrate.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server from a Maven artifact; runs as root, too. It only listens to this machine. */
final class PostgreSqlTestServer implements TestServer {
    private static final String OWNER = "wso2carbon";

    private final TestFolder data = TestFolder.inMemory("apimmigrate-postgresql-");
    private final EmbeddedPostgres server;
    private final AtomicInteger made = new AtomicInteger();

    PostgreSqlTestServer() {
        try {
            // nothing here has to survive a power cut
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data.path().resolve("data"))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setDataDirectoryCustomizer(PostgreSqlTestServer::askForPasswords)
                    .start();
        } catch (IOException e) {
            data.close();
            throw new UncheckedIOException(e);
        }
        administer("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + OWNER + "'");
    }

    @Override
    public DatabaseUnderTest empty(TestDbms dbms) {
        return create(dbms, "template0");
    }

    @Override
    public DatabaseUnderTest copy(DatabaseUnderTest original) {
        return create(original.dbms(), original.name());
    }

    @Override
    public DatabaseUnderTest onlyReading(DatabaseUnderTest database) {
        String reader = "reader_" + database.name();
        administer("CREATE ROLE " + reader + " LOGIN PASSWORD 'reader'");
        database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + reader);
        return new DatabaseUnderTest(database.dbms(), database.name(), database.url(), reader, "reader");
    }

    @Override
    public void drop(DatabaseUnderTest database) {
        administer("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            data.close();
        }
    }

    /** As made, it lets everybody in; a test of a wrong password needs a server that refuses one. */
    private static void askForPasswords(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatabaseUnderTest create(TestDbms dbms, String template) {
        String name = "test" + made.incrementAndGet();
        administer("CREATE DATABASE " + name + " OWNER " + OWNER + " ENCODING 'UTF8' TEMPLATE " + template);
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
        return new DatabaseUnderTest(dbms, name, url, OWNER, OWNER);
    }

    private void administer(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL test server refused: " + sql, e);
        }
    }
}
