package org.apimmigrate.core.database.postgresql;

import java.util.Map;
import java.util.Optional;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Literals;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.VersionVerdict;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForms;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public final class PostgreSqlDialect implements Dialect {

    /** Identity columns, which the reader asks for, came with it. */
    private static final int OLDEST = 10;

    private static final int NEWEST_TESTED = 17;

    @Override
    public Dbms dbms() {
        return Dbms.POSTGRESQL;
    }

    @Override
    public SchemaReader schemaReader() {
        return new PostgreSqlSchemaReader();
    }

    @Override
    public SchemaSql schemaSql() {
        return new PostgreSqlSchemaSql();
    }

    @Override
    public VersionVerdict judge(String product, String version) {
        int number = VersionVerdict.number(version) / 100;
        if (number < OLDEST) {
            return VersionVerdict.unsupported("versions before 10 are not known to this tool");
        }
        return number <= NEWEST_TESTED
                ? VersionVerdict.TESTED
                : VersionVerdict.untested("newer than the versions that are listed as tested (10 to 17)");
    }

    @Override
    public PrivilegeRules privileges() {
        return new PostgreSqlPrivileges();
    }

    @Override
    public RowSql rowSql() {
        return new PostgreSqlRowSql();
    }

    @Override
    public ValueForms valueForms(SqlReader reader) {
        return new PostgreSqlValueForms(reader);
    }

    @Override
    public SessionRules session() {
        return new PostgreSqlSessionRules();
    }

    @Override
    public RowVisibility rowVisibility() {
        return new PostgreSqlRowVisibility();
    }

    @Override
    public ViewRules views() {
        return new PostgreSqlViews();
    }

    @Override
    public DependentRules dependents(SqlReader reader) {
        return new PostgreSqlDependents();
    }

    @Override
    public Optional<String> outsideKeys() {
        return Optional.of(
                "SELECT k.oid::text, quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(a.attname),"
                        + " upper(f.relname), quote_ident(fa.attname) FROM pg_constraint k"
                        + " JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace"
                        + " CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY x(own, ref, o)"
                        + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.own"
                        + " JOIN pg_attribute fa ON fa.attrelid = f.oid AND fa.attnum = x.ref"
                        + " WHERE k.contype = 'f' AND fn.nspname = current_schema() AND n.nspname <> current_schema()"
                        + " ORDER BY k.oid, x.o");
    }

    @Override
    public Optional<String> whyNotSeen(SqlReader reader, String table) {
        return PostgreSqlSearchPath.whyNotSeen(reader, table);
    }

    @Override
    public RunLockRules runLock() {
        return new PostgreSqlRunLock();
    }

    @Override
    public boolean transactionalSchema() {
        return true;
    }

    @Override
    public Map<String, String> connectionProperties() {
        return Map.of(
                "ApplicationName", "apim-migrate",
                "reWriteBatchedInserts", "true",
                "connectTimeout", "15",
                "loginTimeout", "15",
                "tcpKeepAlive", "true");
    }

    /** Independent of {@code standard_conforming_strings}: a text with a backslash is written with an E. */
    @Override
    public String literal(@Nullable Object value) {
        if (value instanceof String text && text.indexOf('\\') >= 0) {
            return "E" + Literals.text(text.replace("\\", "\\\\"));
        }
        return new Literals("decode('%s', 'hex')", "TIMESTAMP '%s'", "TRUE", "FALSE").of(value);
    }
}
