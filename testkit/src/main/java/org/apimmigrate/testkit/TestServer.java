package org.apimmigrate.testkit;

/** A running database server. Closing it stops it and removes its files. */
interface TestServer extends AutoCloseable {
    /** A fresh, empty database of this server. */
    DatabaseUnderTest empty(TestDbms dbms);

    /** Hears of a database that has got its content. */
    default void filled(DatabaseUnderTest database) {}

    /** A fresh database with the content of another one of this server, to which nobody is connected. */
    DatabaseUnderTest copy(DatabaseUnderTest original);

    /** The same database, used by somebody who may read all of its tables and write none. */
    DatabaseUnderTest onlyReading(DatabaseUnderTest database);

    /** Removes a database, also while somebody is connected to it. */
    void drop(DatabaseUnderTest database);

    @Override
    void close();
}
