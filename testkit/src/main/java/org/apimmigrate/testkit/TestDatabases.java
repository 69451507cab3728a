package org.apimmigrate.testkit;

import java.util.ArrayList;
import java.util.List;

/** Gives databases to one test and removes them after it. */
public final class TestDatabases implements AutoCloseable {
    private final TestServers servers;
    private final List<DatabaseUnderTest> given = new ArrayList<>();

    TestDatabases(TestServers servers) {
        this.servers = servers;
    }

    /** A fresh, empty database. */
    public DatabaseUnderTest empty(TestDbms dbms) {
        return remember(servers.of(dbms).empty(dbms));
    }

    /** A fresh database with the content of the template, which is made once in a test run. */
    public DatabaseUnderTest copyOf(TestDbms dbms, Template template) {
        return remember(servers.of(dbms).copyOf(dbms, template));
    }

    private DatabaseUnderTest remember(DatabaseUnderTest database) {
        given.add(database);
        return database;
    }

    @Override
    public void close() {
        for (DatabaseUnderTest database : given) {
            servers.of(database.dbms()).drop(database);
        }
    }
}
