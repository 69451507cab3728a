package org.apimmigrate.run;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/** A write gate whose transactions fail now and then with an error of the DBMS, before or after the commit. */
final class BrokenGate implements WriteGate {

    private final WriteGate gate;
    private final LongPredicate before;
    private final LongPredicate after;
    private final SQLException error;
    private final Thread counted = Thread.currentThread();
    private long seen;

    /**
     * @param before numbers of transactions that fail before they are committed
     * @param after numbers of transactions that fail when they have been committed
     * @param error what they fail with
     */
    BrokenGate(WriteGate gate, LongPredicate before, LongPredicate after, SQLException error) {
        this.gate = gate;
        this.before = before;
        this.after = after;
        this.error = error;
    }

    @Override
    public <T> T inTransaction(Role role, Function<SqlWriter, T> work) {
        if (Thread.currentThread() != counted) {
            return gate.inTransaction(role, work);
        }
        long number = ++seen;
        T result = gate.inTransaction(role, writer -> {
            T done = work.apply(writer);
            if (before.test(number)) {
                throw new SqlFailure("injected", "test", error);
            }
            return done;
        });
        if (after.test(number)) {
            throw new SqlFailure("commit", "test", error);
        }
        return result;
    }

    @Override
    public void abort(Role role, String why) {
        gate.abort(role, why);
    }

    @Override
    public void close() {
        gate.close();
    }
}
