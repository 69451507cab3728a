package org.apimmigrate.lookalike.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Session;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.rule.BooleanWords;
import org.apimmigrate.lookalike.oracle.rule.ExpressionList;
import org.apimmigrate.lookalike.oracle.rule.FromDual;
import org.apimmigrate.lookalike.oracle.rule.IndexedColumns;
import org.apimmigrate.lookalike.oracle.rule.KnownFunctions;
import org.apimmigrate.lookalike.oracle.rule.LargeObjectUses;
import org.apimmigrate.lookalike.oracle.rule.ModifiedNullability;
import org.apimmigrate.lookalike.oracle.rule.NameLength;
import org.apimmigrate.lookalike.oracle.rule.OneRowOfValues;
import org.apimmigrate.lookalike.oracle.rule.ReadOnlyTransaction;
import org.apimmigrate.lookalike.oracle.rule.RowLimit;
import org.apimmigrate.lookalike.oracle.rule.TableAlias;
import org.apimmigrate.lookalike.oracle.rule.TextLength;

/** A session of Oracle: its transaction, and how long it waits for locks. */
public final class OracleSession implements Session {

    private static final Pattern READ_ONLY = Pattern.compile("(?i)SET TRANSACTION READ ONLY");
    private static final Pattern DDL_LOCK_TIMEOUT = Pattern.compile("(?i)ALTER SESSION SET DDL_LOCK_TIMEOUT = (\\d+)");
    private static final Pattern OF_TABLE = Pattern.compile("(?i)^(?:CREATE|ALTER|DROP) TABLE\\b");
    private static final Pattern NO_WAIT = Pattern.compile("(?i)\\bFOR UPDATE NOWAIT\\s*$");
    private static final Pattern CHANGES =
            Pattern.compile("(?is)^(?:INSERT|UPDATE|DELETE|MERGE)\\b.*|.*\\bFOR UPDATE\\b(?: NOWAIT)?\\s*$");

    /** Row locks are waited for without limit; the engine's have one, so that a test ends. */
    private static final int LONGEST_MILLIS = 60_000;

    private static final int NO_WAIT_MILLIS = 50;
    private static final int MILLIS = 1000;

    private static final List<Rule<OracleSession>> RULES = List.of(
            new ReadOnlyTransaction(),
            new NameLength(),
            new TextLength(),
            new ExpressionList(),
            new FromDual(),
            new TableAlias(),
            new RowLimit(),
            new OneRowOfValues(),
            new BooleanWords(),
            new KnownFunctions(),
            new LargeObjectUses(),
            new ModifiedNullability(),
            new IndexedColumns());

    private final Connection engine;
    private final OracleCatalog catalog;
    private final OracleStatements statements;
    private final Columns columns;
    private final Release release;
    private int ddlLockTimeoutMillis;
    private int lockTimeoutMillis;
    private boolean readOnly;
    private boolean changing;

    OracleSession(Connection engine, OracleCatalog catalog, Columns columns, Release release) throws SQLException {
        this.engine = engine;
        this.catalog = catalog;
        this.statements = new OracleStatements(this, catalog);
        this.columns = columns;
        this.release = release;
        waitFor(LONGEST_MILLIS);
    }

    /** A change of the schema commits before it is looked at, so also where it is refused. Source: "Transactions", SQL language reference. */
    @Override
    public void check(Sql sql) throws SQLException {
        if (isDdl(sql)) {
            if (!engine.getAutoCommit()) {
                engine.commit();
            }
            transactionEnded();
        }
        for (Rule<OracleSession> rule : RULES) {
            rule.check(sql, this);
        }
        if (isDdl(sql)) {
            waitFor(Math.max(NO_WAIT_MILLIS, ddlLockTimeoutMillis));
        } else {
            waitFor(NO_WAIT.matcher(sql.text()).find() ? NO_WAIT_MILLIS : LONGEST_MILLIS);
        }
    }

    private static boolean isDdl(Sql sql) {
        return sql.isDdl() && !sql.text().regionMatches(true, 0, "ALTER SESSION", 0, "ALTER SESSION".length());
    }

    @Override
    public String translate(Sql sql) throws SQLException {
        return statements.forEngine(sql);
    }

    @Override
    public void succeeded(Sql sql) throws SQLException {
        Optional<Matcher> timeout = sql.matching(DDL_LOCK_TIMEOUT);
        if (timeout.isPresent()) {
            ddlLockTimeoutMillis = Integer.parseInt(timeout.get().group(1)) * MILLIS;
        } else if (sql.matching(READ_ONLY).isPresent()) {
            readOnly = true;
        } else if (isDdl(sql)) {
            changedSchema(sql);
        } else if (CHANGES.matcher(sql.text()).matches() && !engine.getAutoCommit()) {
            changing = true;
        }
        if (engine.getAutoCommit()) {
            transactionEnded();
        }
    }

    /** What a failed one has done in part is to be seen, too. */
    @Override
    public void failed(Sql sql, SQLException error) throws SQLException {
        if (isDdl(sql)) {
            changedSchema(sql);
        }
    }

    private void changedSchema(Sql sql) throws SQLException {
        catalog.changed();
        if (OF_TABLE.matcher(sql.text()).find()) {
            columns.changed();
        }
    }

    @Override
    public void transactionEnded() {
        readOnly = false;
        changing = false;
    }

    /** The driver commits what is open when it closes a connection. Source: "JDBC Developer's Guide", closing a connection. */
    @Override
    public void closed() throws SQLException {
        if (changing && !engine.getAutoCommit()) {
            engine.commit();
        }
        transactionEnded();
    }

    @Override
    public void aborted() {
        transactionEnded();
    }

    private void waitFor(int millis) throws SQLException {
        if (millis != lockTimeoutMillis) {
            engine("SET LOCK_TIMEOUT " + millis);
            lockTimeoutMillis = millis;
        }
    }

    /** Executes a statement of the engine's own. */
    void engine(String sql) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Does the statement change rows or lock them? */
    public static boolean changes(Sql sql) {
        return CHANGES.matcher(sql.text()).matches();
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /** Has this transaction changed or locked rows? */
    public boolean isChanging() {
        return changing;
    }

    public OracleCatalog catalog() {
        return catalog;
    }

    public Columns columns() {
        return columns;
    }

    public Release release() {
        return release;
    }
}
