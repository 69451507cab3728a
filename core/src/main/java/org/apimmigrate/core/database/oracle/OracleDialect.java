package org.apimmigrate.core.database.oracle;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Oracle. */
public final class OracleDialect implements Dialect {

    private static final String NOT_EXECUTED =
            "this tool's statements for Oracle were run on a look-alike in part, and never on a server of it";

    /** "Oracle Database 12c Enterprise Edition Release 12.1.0.2.0 - 64bit Production": the first number is none of the release. */
    private static final Pattern RELEASE = Pattern.compile("Release (\\d+\\.\\d+)");

    private static final int OLDEST = 1202;

    @Override
    public Dbms dbms() {
        return Dbms.ORACLE;
    }

    @Override
    public SchemaReader schemaReader() {
        return new OracleSchemaReader();
    }

    @Override
    public SchemaSql schemaSql() {
        return new OracleSchemaSql();
    }

    @Override
    public RowSql rowSql() {
        return new OracleRowSql();
    }

    @Override
    public VersionVerdict judge(String product, String version) {
        Matcher release = RELEASE.matcher(version);
        if (release.find() && VersionVerdict.number(release.group(1)) < OLDEST) {
            return VersionVerdict.unsupported("4.1.0 has names of more than 30 bytes, which Oracle takes from 12.2 on");
        }
        return VersionVerdict.untested(NOT_EXECUTED);
    }

    @Override
    public PrivilegeRules privileges() {
        return new OraclePrivileges();
    }

    @Override
    public ValueForms valueForms(SqlReader reader) {
        return new OracleValueForms();
    }

    @Override
    public SessionRules session() {
        return new OracleSessionRules();
    }

    @Override
    public RowVisibility rowVisibility() {
        return new OracleRowVisibility();
    }

    @Override
    public ViewRules views() {
        return new OracleViews();
    }

    /** By the manual (ORA-12991): what names other columns, too, keeps the column, but for an index. */
    @Override
    public DependentRules dependents(SqlReader reader) {
        return (part, change, alone) -> {
            if (change != Change.DROP) {
                return Effect.NONE;
            }
            boolean goes = part == Part.INDEX || (alone && part != Part.REFERENCE);
            return goes ? Effect.GOES : Effect.STATEMENT_FAILS;
        };
    }

    /** Those of schemas whose tables the user may not see are not shown. */
    @Override
    public Optional<String> outsideKeys() {
        return Optional.of(
                "SELECT C.OWNER || '.' || C.CONSTRAINT_NAME, '\"' || C.OWNER || '\".\"' || C.TABLE_NAME || '\"',"
                        + " '\"' || K.COLUMN_NAME || '\"', R.TABLE_NAME, '\"' || RK.COLUMN_NAME || '\"'"
                        + " FROM ALL_CONSTRAINTS C JOIN ALL_CONS_COLUMNS K ON K.OWNER = C.OWNER"
                        + " AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME JOIN ALL_CONSTRAINTS R ON R.OWNER = C.R_OWNER"
                        + " AND R.CONSTRAINT_NAME = C.R_CONSTRAINT_NAME JOIN ALL_CONS_COLUMNS RK ON RK.OWNER = R.OWNER"
                        + " AND RK.CONSTRAINT_NAME = R.CONSTRAINT_NAME AND RK.POSITION = K.POSITION"
                        + " WHERE C.CONSTRAINT_TYPE = 'R' AND C.R_OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')"
                        + " AND C.OWNER <> C.R_OWNER ORDER BY 1, K.POSITION");
    }

    @Override
    public RunLockRules runLock() {
        return new OracleRunLock();
    }

    @Override
    public boolean transactionalSchema() {
        return false;
    }

    /** Rows whose key is NULL in some columns, and the same in the others, are the same. Source: "Unique Constraints", SQL reference. */
    @Override
    public boolean oneNullInUniqueKey() {
        return true;
    }

    /** SQL*Plus runs a block when it finds a slash on a line of its own. */
    @Override
    public String scripted(String statement) {
        return statement.endsWith("END;") ? statement + "\n/" : Dialect.super.scripted(statement);
    }

    @Override
    public String literal(@Nullable Object value) {
        // the empty text is NULL here, in a literal as in a parameter
        return new Literals("HEXTORAW('%s')", "TIMESTAMP '%s'", "1", "0").of(value);
    }

    @Override
    public Map<String, String> connectionProperties() {
        return Map.of("oracle.net.CONNECT_TIMEOUT", "15000", "oracle.net.keepAlive", "true");
    }
}
