package org.apimmigrate.lookalike.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.EngineDatabase;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Session;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.sqlserver.rule.CascadePaths;
import org.apimmigrate.lookalike.sqlserver.rule.DependentObjects;
import org.apimmigrate.lookalike.sqlserver.rule.IdentityInsert;
import org.apimmigrate.lookalike.sqlserver.rule.ParameterLimit;
import org.jspecify.annotations.Nullable;

/** A session of SQL Server: its transaction, its application lock, its one table for explicit identity values. */
public final class SqlServerSession implements Session {

    /**
     * Statements that begin a transaction while implicit transactions are on, as the driver switches them on with auto-commit off. EXECUTE,
     * DECLARE and SET are not among them.
     */
    private static final Pattern BEGINS_TRANSACTION = Pattern.compile(
            "(?is)(?:ALTER TABLE|CREATE|DELETE|DROP|FETCH|GRANT|INSERT|MERGE|OPEN|REVOKE|TRUNCATE TABLE|UPDATE|SELECT\\b.*\\bFROM)\\b.*");

    private static final Pattern IDENTITY_INSERT = Pattern.compile("(?i)SET\\s+IDENTITY_INSERT\\s+(\\S+)\\s+(ON|OFF)");

    private static final List<Rule<SqlServerSession>> RULES =
            List.of(new ParameterLimit(), new IdentityInsert(), new CascadePaths(), new DependentObjects());

    private final Connection engine;
    private final SqlServerCatalog catalog;
    private final SqlServerStatements statements;
    private final ApplicationLock applicationLock;
    private boolean inTransaction;
    private @Nullable String identityInsert;
    /** Tables that got explicit identity values in this transaction. */
    private final Set<String> numbered = new LinkedHashSet<>();

    SqlServerSession(Connection engine, EngineDatabase database) {
        this.engine = engine;
        this.catalog = new SqlServerCatalog(database);
        this.applicationLock = new ApplicationLock(database);
        this.statements = new SqlServerStatements(this, catalog);
    }

    @Override
    public void check(Sql sql) throws SQLException {
        if (!engine.getAutoCommit() && BEGINS_TRANSACTION.matcher(sql.text()).matches()) {
            inTransaction = true;
        }
        for (Rule<SqlServerSession> rule : RULES) {
            rule.check(sql, this);
        }
    }

    @Override
    public String translate(Sql sql) throws SQLException {
        return statements.forEngine(sql);
    }

    @Override
    public void succeeded(Sql sql) throws SQLException {
        Optional<java.util.regex.Matcher> identity = sql.matching(IDENTITY_INSERT);
        if (identity.isPresent()) {
            boolean on = identity.get().group(2).equalsIgnoreCase("ON");
            String table = SqlServerCatalog.plain(identity.get().group(1));
            identityInsert = on ? table : null;
            numbered.add(table);
        }
        if (statements.changesSchema(sql)) {
            catalog.changed();
        }
    }

    @Override
    public void transactionEnded() throws SQLException {
        inTransaction = false;
        applicationLock.transactionEnded();
        // the server numbers on behind an explicit value by itself
        for (String table : numbered) {
            catalog.numberBehindHighest(table);
        }
        numbered.clear();
    }

    @Override
    public void closed() throws SQLException {
        applicationLock.sessionEnded();
    }

    public boolean inTransaction() {
        return inTransaction;
    }

    /** The table that takes explicit identity values in this session, in upper case; null for none. */
    public @Nullable String identityInsert() {
        return identityInsert;
    }

    public SqlServerCatalog catalog() {
        return catalog;
    }

    ApplicationLock applicationLock() {
        return applicationLock;
    }

    Connection engine() {
        return engine;
    }
}
