package org.apimmigrate.sampledata.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of rows into one database. Tables are flushed in the order in which they were declared, so parents have to be declared
 * before children. Memory stays bounded: a batch goes out as soon as enough rows wait.
 */
public final class Rows {
    private static final int BATCH = 2_000;

    private final Connection connection;
    private final OwnKeys keys;
    private final List<TableRows> tables = new ArrayList<>();
    private int waiting;

    /** @param connection with auto-commit off; it stays the caller's */
    public Rows(Connection connection, OwnKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /** Declares a table and the columns that will be given. */
    public TableRows table(String name, String... columns) {
        try {
            TableRows table = new TableRows(this, connection, keys, name, columns);
            tables.add(table);
            return table;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot insert into " + name + ": is it a 4.0.0 schema?", e);
        }
    }

    void added() {
        waiting++;
    }

    /** To be called where an object is complete: writes what waits, once it is enough. */
    public void step() {
        if (waiting >= BATCH) {
            flush();
        }
    }

    /** Writes and commits all that waits. */
    public void flush() {
        tables.forEach(TableRows::flush);
        waiting = 0;
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot commit sample rows", e);
        }
    }
}
