package org.apimmigrate.core.database.db2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.DependentRules.Effect;
import org.apimmigrate.core.database.DependentRules.Part;
import org.apimmigrate.core.database.Dialect;
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

/** DB2. */
public final class Db2Dialect implements Dialect {

    private static final String NOT_EXECUTED =
            "this tool's statements for DB2 were run on a look-alike of it and never on a server";

    @Override
    public Dbms dbms() {
        return Dbms.DB2;
    }

    @Override
    public SchemaReader schemaReader() {
        return new Db2SchemaReader();
    }

    @Override
    public SchemaSql schemaSql() {
        return new Db2SchemaSql();
    }

    @Override
    public RowSql rowSql() {
        return new Db2RowSql();
    }

    @Override
    public VersionVerdict judge(String product, String version) {
        return VersionVerdict.untested(NOT_EXECUTED);
    }

    @Override
    public PrivilegeRules privileges() {
        return new Db2Privileges();
    }

    @Override
    public ValueForms valueForms(SqlReader reader) {
        return new Db2ValueForms();
    }

    @Override
    public SessionRules session() {
        return new Db2SessionRules();
    }

    @Override
    public RowVisibility rowVisibility() {
        return new Db2RowVisibility();
    }

    @Override
    public ViewRules views() {
        return new Db2Views();
    }

    /** By the manual: a column that we drop with RESTRICT stays if anything names it, and a key goes with the foreign keys that refer to it. */
    @Override
    public DependentRules dependents(SqlReader reader) {
        return (part, change, alone) -> {
            Effect ofDrop = part == Part.REFERENCE ? Effect.GOES : Effect.STATEMENT_FAILS;
            return change == Change.DROP ? ofDrop : Effect.NONE;
        };
    }

    @Override
    public Optional<String> outsideKeys() {
        return Optional.of("SELECT F.TABSCHEMA || '.' || F.TABNAME || '.' || F.CONSTNAME,"
                + " '\"' || RTRIM(F.TABSCHEMA) || '\".\"' || F.TABNAME || '\"', '\"' || K.COLNAME || '\"', F.REFTABNAME,"
                + " '\"' || RK.COLNAME || '\"' FROM SYSCAT.REFERENCES F JOIN SYSCAT.KEYCOLUSE K"
                + " ON K.TABSCHEMA = F.TABSCHEMA AND K.TABNAME = F.TABNAME AND K.CONSTNAME = F.CONSTNAME"
                + " JOIN SYSCAT.KEYCOLUSE RK ON RK.TABSCHEMA = F.REFTABSCHEMA AND RK.TABNAME = F.REFTABNAME"
                + " AND RK.CONSTNAME = F.REFKEYNAME AND RK.COLSEQ = K.COLSEQ"
                + " WHERE F.REFTABSCHEMA = CURRENT SCHEMA AND F.TABSCHEMA <> CURRENT SCHEMA ORDER BY 1, K.COLSEQ");
    }

    @Override
    public RunLockRules runLock() {
        return new Db2RunLock();
    }

    @Override
    public boolean transactionalSchema() {
        return true;
    }

    /** Each statement commits by itself, as REORG does in any case. */
    @Override
    public List<String> scriptHead() {
        return List.of(
                "-- Run it on a connection to the database with: db2 -tsvf FILE",
                "-- It stops at the first error (-s).",
                "UPDATE COMMAND OPTIONS USING S ON C ON;");
    }

    /** A block holds semicolons, so another character has to end it. */
    @Override
    public String scripted(String statement) {
        return statement.startsWith("BEGIN")
                ? "--#SET TERMINATOR @\n" + statement + "@\n--#SET TERMINATOR ;"
                : Dialect.super.scripted(statement);
    }

    @Override
    public String literal(@Nullable Object value) {
        return Db2Literals.of(value);
    }

    @Override
    public Map<String, String> connectionProperties() {
        return Map.of("loginTimeout", "15", "keepAliveTimeOut", "60");
    }
}
