package org.apimmigrate.core.database;

import java.util.function.Function;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * The one way to write. Commands that only read never hold one. Each call is one transaction on one connection: committed when the
 * work returns, rolled back when it throws.
 */
public interface WriteGate extends AutoCloseable {

    <T> T inTransaction(Role role, Function<SqlWriter, T> work);

    @Override
    void close();
}
