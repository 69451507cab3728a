package org.apimmigrate.benchmark;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.testkit.TestDbms;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Fills a temporary table in the fastest way of the DBMS: binary COPY on PostgreSQL, batches elsewhere. Values: Integer, Long, String, byte[]. */
final class Staging implements AutoCloseable {
    private static final int BATCH = 200;
    private static final int BUFFER = 256 * 1024;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    private final Plain to;
    private final String insert;
    private final List<List<Object>> waiting = new ArrayList<>();
    private final DataOutputStream copy;

    /** @param columns how many the table has */
    Staging(Plain to, String table, int columns) throws SQLException, IOException {
        this.to = to;
        this.insert = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")";
        if (to.dbms() == TestDbms.POSTGRESQL) {
            OutputStream stream = new PGCopyOutputStream(
                    to.connection().unwrap(PGConnection.class), "COPY " + table + " FROM STDIN (FORMAT BINARY)", BUFFER);
            copy = new DataOutputStream(stream);
            copy.write(SIGNATURE);
            copy.writeInt(0);
            copy.writeInt(0);
        } else {
            copy = null;
        }
    }

    void add(Object... row) throws SQLException, IOException {
        if (copy != null) {
            copy(row);
            return;
        }
        waiting.add(List.of(row));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    private void copy(Object... row) throws IOException {
        copy.writeShort(row.length);
        for (Object value : row) {
            if (value instanceof Long number) {
                copy.writeInt(8);
                copy.writeLong(number);
            } else if (value instanceof Integer number) {
                copy.writeInt(4);
                copy.writeInt(number);
            } else {
                byte[] bytes = value instanceof byte[] content
                        ? content
                        : value.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeInt(bytes.length);
                copy.write(bytes);
            }
        }
    }

    private void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            to.batch(insert, waiting);
            waiting.clear();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        if (copy != null) {
            copy.writeShort(-1);
            copy.close();
        } else {
            flush();
        }
    }
}
