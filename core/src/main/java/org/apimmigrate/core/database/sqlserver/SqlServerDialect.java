package org.apimmigrate.core.database.sqlserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.DependentRules.Effect;
import org.apimmigrate.core.database.DependentRules.Part;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Literals;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.VersionVerdict;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForms;
import org.jspecify.annotations.Nullable;

/** SQL Server. */
public final class SqlServerDialect implements Dialect {

    private static final String NOT_EXECUTED =
            "this tool's statements for SQL Server were run on a look-alike only, never on a server of it";

    @Override
    public Dbms dbms() {
        return Dbms.MSSQL;
    }

    @Override
    public SchemaReader schemaReader() {
        return new SqlServerSchemaReader();
    }

    @Override
    public SchemaSql schemaSql() {
        return new SqlServerSchemaSql();
    }

    @Override
    public RowSql rowSql() {
        return new SqlServerRowSql();
    }

    @Override
    public VersionVerdict judge(String product, String version) {
        return VersionVerdict.untested(NOT_EXECUTED);
    }

    @Override
    public PrivilegeRules privileges() {
        return new SqlServerPrivileges();
    }

    @Override
    public ValueForms valueForms(SqlReader reader) {
        return new SqlServerValueForms();
    }

    @Override
    public SessionRules session() {
        return new SqlServerSessionRules();
    }

    @Override
    public RowVisibility rowVisibility() {
        return new SqlServerRowVisibility();
    }

    @Override
    public ViewRules views() {
        return new SqlServerViews();
    }

    /** By the manual: whatever names a column keeps it, and a check keeps its name, too. */
    @Override
    public DependentRules dependents(SqlReader reader) {
        return (part, change, alone) -> {
            boolean renamed = change == Change.RENAME && part == Part.CHECK;
            return change == Change.DROP || renamed ? Effect.STATEMENT_FAILS : Effect.NONE;
        };
    }

    @Override
    public Optional<String> outsideKeys() {
        return Optional.of("SELECT CAST(k.object_id AS VARCHAR(20)),"
                + " QUOTENAME(SCHEMA_NAME(t.schema_id)) + '.' + QUOTENAME(t.name), QUOTENAME(c.name), UPPER(r.name),"
                + " QUOTENAME(rc.name) FROM sys.foreign_keys k JOIN sys.foreign_key_columns x"
                + " ON x.constraint_object_id = k.object_id JOIN sys.tables t ON t.object_id = k.parent_object_id"
                + " JOIN sys.columns c ON c.object_id = t.object_id AND c.column_id = x.parent_column_id"
                + " JOIN sys.tables r ON r.object_id = k.referenced_object_id JOIN sys.columns rc"
                + " ON rc.object_id = r.object_id AND rc.column_id = x.referenced_column_id"
                + " WHERE r.schema_id = SCHEMA_ID() AND t.schema_id <> SCHEMA_ID()"
                + " ORDER BY k.object_id, x.constraint_column_id");
    }

    @Override
    public RunLockRules runLock() {
        return new SqlServerRunLock();
    }

    @Override
    public boolean transactionalSchema() {
        return true;
    }

    @Override
    public boolean oneNullInUniqueKey() {
        return true;
    }

    /** The second line is one of the client's own commands. */
    @Override
    public List<String> scriptHead() {
        return List.of("-- Run it with: sqlcmd -b -i FILE. It stops at the first error.", ":on error exit");
    }

    /** Each statement is a batch of its own: a batch that adds a column may not name it. */
    @Override
    public String scripted(String statement) {
        return Dialect.super.scripted(statement) + "\nGO";
    }

    @Override
    public String literal(@Nullable Object value) {
        if (value instanceof String text && !text.chars().allMatch(c -> c < 128)) {
            return "N" + Literals.text(text);
        }
        return new Literals("0x%s", "'%s'", "1", "0").of(value);
    }

    @Override
    public Map<String, String> connectionProperties() {
        return Map.of("loginTimeout", "15");
    }
}
