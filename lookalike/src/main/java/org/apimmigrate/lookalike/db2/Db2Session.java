package org.apimmigrate.lookalike.db2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apimmigrate.lookalike.EngineDatabase;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Session;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.db2.rule.DeleteConnected;
import org.apimmigrate.lookalike.db2.rule.DependentsOfColumn;
import org.apimmigrate.lookalike.db2.rule.IndexKeyLimit;
import org.apimmigrate.lookalike.db2.rule.KeyColumnsNotNull;
import org.apimmigrate.lookalike.db2.rule.ReorgPending;
import org.apimmigrate.lookalike.db2.rule.RowChangeTimestamp;
import org.apimmigrate.lookalike.db2.rule.RowSizeLimit;
import org.apimmigrate.lookalike.db2.rule.UntypedOperands;
import org.jspecify.annotations.Nullable;

/** A session of Db2: its unit of work, its locks, its lock time-out. */
public final class Db2Session implements Session {

    private static final int ROLLED_BACK = -911;
    /** What the engine waits for locks of its own where Db2 would wait without limit. */
    private static final int LONGEST_SECONDS = 60;

    private static final List<Rule<Db2Session>> RULES = List.of(
            new ReorgPending(),
            new KeyColumnsNotNull(),
            new IndexKeyLimit(),
            new RowSizeLimit(),
            new RowChangeTimestamp(),
            new DependentsOfColumn(),
            new DeleteConnected(),
            new UntypedOperands());

    private final Connection engine;
    private final Db2Catalog catalog;
    private final Db2Statements statements;
    private final LockTable locks;
    private final PageSize pageSize;
    private final long number;
    /** Tables that a change which recommends a reorganization was made to in this unit of work. */
    private final Set<String> altered = new HashSet<>();

    private int lockTimeoutSeconds = LockTable.WITHOUT_LIMIT;
    private boolean inUnitOfWork;
    /** What the statement that is being executed changes, as seen before it. */
    private ReorgPending.@Nullable Alteration alteration;

    Db2Session(Connection engine, EngineDatabase database, LockTable locks, PageSize pageSize) throws SQLException {
        this.engine = engine;
        this.catalog = new Db2Catalog(database);
        this.statements = new Db2Statements(this, catalog);
        this.locks = locks;
        this.pageSize = pageSize;
        try (Statement statement = engine.createStatement();
                ResultSet row = statement.executeQuery("VALUES SESSION_ID()")) {
            row.next();
            this.number = row.getLong(1);
        }
        lockTimeout(LockTable.WITHOUT_LIMIT);
    }

    @Override
    public void check(Sql sql) throws SQLException {
        inUnitOfWork |= !engine.getAutoCommit();
        for (LockNeeds.Need need : LockNeeds.of(sql).needs()) {
            locks.take(this, need.object(), need.mode(), lockTimeoutSeconds);
        }
        for (Rule<Db2Session> rule : RULES) {
            rule.check(sql, this);
        }
        alteration = ReorgPending.alteration(sql, this).orElse(null);
    }

    @Override
    public String translate(Sql sql) throws SQLException {
        return statements.forEngine(sql);
    }

    @Override
    public void succeeded(Sql sql) throws SQLException {
        statements.succeeded(sql, Optional.ofNullable(alteration));
        afterStatement();
    }

    @Override
    public void failed(Sql sql, SQLException error) throws SQLException {
        if (error.getErrorCode() == ROLLED_BACK) {
            if (!engine.getAutoCommit()) {
                engine.rollback();
            }
            transactionEnded();
        } else {
            afterStatement();
        }
    }

    /** Locks for reading go with the statement; with auto-commit all do. */
    private void afterStatement() throws SQLException {
        if (engine.getAutoCommit()) {
            transactionEnded();
        } else {
            locks.release(this, LockMode.IS);
            locks.release(this, LockMode.IN);
        }
    }

    @Override
    public void transactionEnded() {
        locks.release(this);
        altered.clear();
        inUnitOfWork = false;
    }

    /**
     * The driver does not close a connection in a unit of work, be it one that only read. Source: the manual's page "Error codes issued by the
     * IBM Data Server Driver for JDBC and SQLJ", -4471, and that on connectionCloseWithInFlightTransaction.
     */
    @Override
    public void closed() throws SQLException {
        if (inUnitOfWork) {
            throw new SQLException(
                    "[jcc][t4][10251][10308] java.sql.Connection.close() requested while a transaction is in progress on the connection."
                            + " The transaction remains active, and the connection cannot be closed.",
                    null,
                    -4471);
        }
        transactionEnded();
    }

    @Override
    public void aborted() {
        transactionEnded();
    }

    /** Ends the unit of work as a utility does that is called in it. */
    void commit() throws SQLException {
        if (!engine.getAutoCommit()) {
            engine.commit();
        }
        transactionEnded();
    }

    /** Executes a statement of the engine's own. */
    void engine(String sql) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Tables that wait for a reorganization, as the catalog names them. */
    public Set<String> reorgPending() throws SQLException {
        Set<String> tables = new HashSet<>();
        try (PreparedStatement query = engine.prepareStatement("SELECT TABLE_NAME FROM LOOKALIKE.REORG");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Does a column of the table show when the row was changed? In upper case; empty for none. */
    public List<String> rowChangeColumns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query =
                engine.prepareStatement("SELECT COLUMN_NAME FROM LOOKALIKE.ROW_CHANGE WHERE TABLE_NAME = ?")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    /** True for the first such change of the table in this unit of work. */
    boolean firstAlteration(String table) {
        return altered.add(table);
    }

    /** Is there such a change of the table in this unit of work? */
    public boolean isAltered(String table) {
        return altered.contains(table);
    }

    void lockTimeout(int seconds) throws SQLException {
        lockTimeoutSeconds = seconds;
        int ofEngine = seconds == LockTable.WITHOUT_LIMIT ? LONGEST_SECONDS : seconds;
        try (Statement statement = engine.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + Math.max(1, TimeUnit.SECONDS.toMillis(ofEngine)));
        }
    }

    public Db2Catalog catalog() {
        return catalog;
    }

    public PageSize pageSize() {
        return pageSize;
    }

    LockTable locks() {
        return locks;
    }

    /** The handle of the application. */
    long number() {
        return number;
    }
}
