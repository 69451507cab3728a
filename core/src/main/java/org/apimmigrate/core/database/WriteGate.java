package org.apimmigrate.core.database;

import java.util.function.Function;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * The one way to write. Commands that only read never hold one. Each call is one transaction on one connection: committed when the
 * work returns, rolled back when it throws.
 */
public interface WriteGate extends AutoCloseable {

    <T> T inTransaction(Role role, Function<SqlWriter, T> work);

    /**
     * Cuts every connection that this gate has open to the database, from another thread, whatever they wait for. What was not committed
     * is undone by the DBMS; the work on them fails as it does when a connection is lost.
     *
     * @param why what it fails with
     */
    void abort(Role role, String why);

    @Override
    void close();
}
