package org.apimmigrate.core.database.h2;

import java.util.Locale;
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

/** H2 2.1, the version line that a 4.1.0 server opens. */
public final class H2Dialect implements Dialect {

    @Override
    public Dbms dbms() {
        return Dbms.H2;
    }

    @Override
    public SchemaReader schemaReader() {
        return new H2SchemaReader();
    }

    @Override
    public SchemaSql schemaSql() {
        return new H2SchemaSql();
    }

    @Override
    public VersionVerdict judge(String product, String version) {
        return VersionVerdict.number(version) / 100 == 2 && VersionVerdict.number(version) % 100 == 1
                ? VersionVerdict.TESTED
                : VersionVerdict.unsupported("a 4.1.0 server opens files of H2 2.1 only");
    }

    @Override
    public PrivilegeRules privileges() {
        return new H2Privileges();
    }

    @Override
    public RowSql rowSql() {
        return new H2RowSql();
    }

    @Override
    public ValueForms valueForms(SqlReader reader) {
        return new H2ValueForms();
    }

    @Override
    public SessionRules session() {
        return new H2SessionRules();
    }

    @Override
    public RowVisibility rowVisibility() {
        return new H2RowVisibility();
    }

    @Override
    public ViewRules views() {
        return new H2Views();
    }

    @Override
    public DependentRules dependents(SqlReader reader) {
        return new H2Dependents();
    }

    @Override
    public Optional<String> outsideKeys() {
        return Optional.of(
                "SELECT K.CONSTRAINT_SCHEMA || '.' || K.CONSTRAINT_NAME, '\"' || K.TABLE_SCHEMA || '\".\"' || K.TABLE_NAME || '\"',"
                        + " '\"' || K.COLUMN_NAME || '\"', U.TABLE_NAME, '\"' || U.COLUMN_NAME || '\"'"
                        + " FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE K JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R"
                        + " ON R.CONSTRAINT_SCHEMA = K.CONSTRAINT_SCHEMA AND R.CONSTRAINT_NAME = K.CONSTRAINT_NAME"
                        + " JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE U ON U.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA"
                        + " AND U.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME"
                        + " AND U.ORDINAL_POSITION = K.POSITION_IN_UNIQUE_CONSTRAINT"
                        + " WHERE K.TABLE_SCHEMA <> SCHEMA() AND U.TABLE_SCHEMA = SCHEMA() ORDER BY 1, K.ORDINAL_POSITION");
    }

    @Override
    public Optional<String> whyNotSeen(SqlReader reader, String table) {
        return H2OtherPlaces.whyNotSeen(reader, table);
    }

    @Override
    public RunLockRules runLock() {
        return new H2RunLock();
    }

    @Override
    public boolean transactionalSchema() {
        return false;
    }

    /**
     * Never makes a database where there is none: a mistyped path is a mistake. And only appends to the file: after a kill, H2 finds
     * the last thing appended, but may miss commits that it wrote into space it used before (decision 0074).
     * No trace file is left next to the database: every failed statement is reported by this tool itself.
     */
    @Override
    public String connectionUrl(String url) {
        String exclusive = new H2UrlForm().exclusive(url);
        if (exclusive.contains(":mem:")) {
            return exclusive;
        }
        String careful = withDefault(withDefault(exclusive, "IFEXISTS", "TRUE"), "REUSE_SPACE", "FALSE");
        // a user who is no administrator may not set it, and need not: what cannot be set is then passed over
        return withDefault(withDefault(careful, "TRACE_LEVEL_FILE", "0"), "IGNORE_UNKNOWN_SETTINGS", "TRUE");
    }

    private static String withDefault(String url, String option, String value) {
        return url.toUpperCase(Locale.ROOT).contains(';' + option + '=') ? url : url + ';' + option + '=' + value;
    }

    @Override
    public String literal(@Nullable Object value) {
        return new Literals("X'%s'", "TIMESTAMP '%s'", "TRUE", "FALSE").of(value);
    }
}
