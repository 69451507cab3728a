package org.apimmigrate.core.database.postgresql;

import java.util.Map;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Literals;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.SchemaSql;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public final class PostgreSqlDialect implements Dialect {

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
    public SessionRules session() {
        return new PostgreSqlSessionRules();
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
        return Map.of("ApplicationName", "apim-migrate", "reWriteBatchedInserts", "true");
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
