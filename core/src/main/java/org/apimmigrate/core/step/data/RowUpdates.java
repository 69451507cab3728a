package org.apimmigrate.core.step.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;

/** Collects single-row updates of one table and hands them on as changes of a bounded number of rows and bytes. */
final class RowUpdates {

    private static final int ROWS = 200;
    private static final long BYTES = 4 * 1024 * 1024;

    private final ChangeSink sink;
    private final Role role;
    private final String table;
    private final String purpose;
    private final String sql;
    private List<List<Object>> rows = new ArrayList<>();
    private long bytes;

    /** @param sql one UPDATE, INSERT or DELETE; each row of parameters touches one row of the table */
    RowUpdates(ChangeSink sink, Role role, String table, String purpose, String sql) {
        this.sink = sink;
        this.role = role;
        this.table = table;
        this.purpose = purpose;
        this.sql = sql;
    }

    void add(Object... parameters) {
        rows.add(Arrays.asList(parameters));
        for (Object parameter : parameters) {
            bytes += parameter instanceof byte[] content ? content.length : 0;
        }
        if (rows.size() >= ROWS || bytes >= BYTES) {
            flush();
        }
    }

    /** Hands on what is waiting. */
    void flush() {
        if (!rows.isEmpty()) {
            sink.accept(Change.data(role, table, purpose, rows.size(), new SqlStatement(sql, rows)));
            rows = new ArrayList<>();
            bytes = 0;
        }
    }
}
