package org.apimmigrate.run;

import java.util.function.Function;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.SqlWriter;

/** A write gate that breaks at a chosen transaction, as if the process died there. The lock's own transactions do not count. */
final class FaultyGate implements WriteGate {

    /** Where in the transaction. */
    enum Where {
        BEFORE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** What it breaks with. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(String where) {
            super(where);
        }
    }

    private final WriteGate gate;
    private final long number;
    private final Where where;
    private final Thread counted = Thread.currentThread();
    private long seen;

    FaultyGate(WriteGate gate, long number, Where where) {
        this.gate = gate;
        this.number = number;
        this.where = where;
    }

    /** Transactions so far. */
    long seen() {
        return seen;
    }

    @Override
    public <T> T inTransaction(Role role, Function<SqlWriter, T> work) {
        boolean mine = Thread.currentThread() == counted && ++seen == number;
        if (!mine) {
            return gate.inTransaction(role, work);
        }
        if (where == Where.BEFORE) {
            throw new Crash("before transaction " + number);
        }
        T result = gate.inTransaction(role, writer -> {
            T done = work.apply(writer);
            if (where == Where.BEFORE_COMMIT) {
                throw new Crash("in transaction " + number);
            }
            return done;
        });
        throw new Crash("after transaction " + number + ", " + result);
    }

    @Override
    public void close() {
        gate.close();
    }
}
