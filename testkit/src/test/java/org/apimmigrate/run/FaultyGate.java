package org.apimmigrate.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.RowHandler;
import org.apimmigrate.core.sql.RowMapper;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * A write gate that breaks in the n-th transaction of a kind, after its work and before its commit, as if the process had died there. What
 * the DBMS commits by itself, as H2 and MySQL do with schema statements, is done then; everything else is not.
 */
final class FaultyGate implements WriteGate {

    /** Which transactions count. */
    enum Kind {
        /** Those that change the product's schema or data as part of the migration, and are journaled. */
        CHANGE,
        /** All that the command itself makes; the lock's are apart. */
        ANY
    }

    /** What it breaks with. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(String message) {
            super(message);
        }
    }

    private final WriteGate gate;
    private final Kind kind;
    private final long number;
    private final Thread counted = Thread.currentThread();
    private long seen;

    FaultyGate(WriteGate gate, Kind kind, long number) {
        this.gate = gate;
        this.kind = kind;
        this.number = number;
    }

    @Override
    public <T> T inTransaction(Role role, Function<SqlWriter, T> work) {
        if (Thread.currentThread() != counted) {
            return gate.inTransaction(role, work);
        }
        return gate.inTransaction(role, writer -> {
            Watched watched = new Watched(writer);
            T result = work.apply(watched);
            if ((kind == Kind.ANY || watched.journaled) && ++seen == number) {
                throw new Crash("in transaction " + number);
            }
            return result;
        });
    }

    @Override
    public void abort(Role role, String why) {
        gate.abort(role, why);
    }

    @Override
    public void close() {
        gate.close();
    }

    /** Knows whether a change was journaled. */
    private static final class Watched implements SqlWriter {

        private final SqlWriter writer;
        private boolean journaled;

        Watched(SqlWriter writer) {
            this.writer = writer;
        }

        @Override
        public long update(String sql, Object... parameters) {
            journaled |= sql.startsWith("INSERT INTO APIM_MIGRATE_STATEMENT");
            return writer.update(sql, parameters);
        }

        @Override
        public long batch(String sql, List<List<Object>> parameterRows) {
            return writer.batch(sql, parameterRows);
        }

        @Override
        public void schema(String sql) {
            writer.schema(sql);
        }

        @Override
        public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
            return writer.list(sql, mapper, parameters);
        }

        @Override
        public <T> List<T> page(String sql, int rows, RowMapper<T> mapper, Object... parameters) {
            return writer.page(sql, rows, mapper, parameters);
        }

        @Override
        public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
            return writer.first(sql, mapper, parameters);
        }

        @Override
        public long number(String sql, Object... parameters) {
            return writer.number(sql, parameters);
        }

        @Override
        public void each(String sql, RowHandler handler, Object... parameters) {
            writer.each(sql, handler, parameters);
        }
    }
}
