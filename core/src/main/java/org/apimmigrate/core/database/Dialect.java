package org.apimmigrate.core.database;

import java.sql.Driver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apimmigrate.core.schema.ColumnRules;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForms;
import org.jspecify.annotations.Nullable;

/** All that is particular to one DBMS. Implementations live in a folder of their own and are used through this interface only. */
public interface Dialect {

    Dbms dbms();

    SchemaReader schemaReader();

    SchemaSql schemaSql();

    /** What it takes to put rows in with the keys that they had. */
    default RowSql rowSql() {
        return RowSql.PLAIN;
    }

    /** In which form the values of each column leave the database and come back, on the server that this reader reads. */
    ValueForms valueForms(SqlReader reader);

    /** What a server of this DBMS makes of a column by itself. */
    default ColumnRules columnRules() {
        return ColumnRules.PLAIN;
    }

    /** How sessions of this DBMS behave: read-only, locks, time-outs, error codes. */
    SessionRules session();

    /** Is this version of the DBMS one that 4.1.0 and this tool can be trusted on? Product and version as the driver reports them. */
    VersionVerdict judge(String product, String version);

    /** Which rights the migration needs. */
    PrivilegeRules privileges();

    /** Where a session sees less than a table holds. */
    RowVisibility rowVisibility();

    /** What changes of columns do to views. */
    ViewRules views();

    /** What changes of columns and keys do to all else that hangs on them, on the server that this reader reads. */
    DependentRules dependents(SqlReader reader);

    /**
     * A query for foreign keys of tables in other schemas or databases that refer to tables of this one, a row for each column of a key in
     * order: something that distinguishes keys, full name of the table and name of the column as in a statement, table that is referred to
     * in upper case, its column as in a statement. Empty where it is not known how to ask.
     */
    default Optional<String> outsideKeys() {
        return Optional.empty();
    }

    /** How two runs are kept apart. */
    RunLockRules runLock();

    /** Can schema statements be rolled back? (facts/dbms.md) */
    boolean transactionalSchema();

    /** Are two NULLs the same in a unique key, so that there can be only one? (facts/dbms.md) */
    default boolean oneNullInUniqueKey() {
        return false;
    }

    /**
     * Why a table of the product is not seen though the database may have it: another schema, or names in another case.
     *
     * @param table name in upper case
     * @return a sentence for people; empty when nothing of the kind is found
     */
    default Optional<String> whyNotSeen(SqlReader reader, String table) {
        return Optional.empty();
    }

    /** The url to connect with: as configured, plus what this tool needs (never create a database, say). */
    default String connectionUrl(String url) {
        return url;
    }

    /**
     * Driver properties that make batches fast and sessions recognisable, that bound how long connecting may take (15 s), and that have an
     * idle network path kept open and a dead one noticed (decision 0077).
     */
    default Map<String, String> connectionProperties() {
        return Map.of();
    }

    /**
     * The property in which a driver takes the name of a class that makes its sockets, for a driver that cannot close a socket while it waits for
     * it; empty for all others, whose connections can be cut without.
     */
    default Optional<String> socketFactoryProperty(Driver driver) {
        return Optional.empty();
    }

    /** How many bytes the server takes in one message, the statement with its values; empty where there is no such limit. */
    default OptionalLong largestMessage(SqlReader reader) {
        return OptionalLong.empty();
    }

    /** What a script for the DBMS's own client begins with, so that it stops at the first error, and how to run it; a line each. */
    default List<String> scriptHead() {
        return List.of();
    }

    /** A statement as the DBMS's own client takes it in a script, with whatever ends it there. */
    default String scripted(String statement) {
        return statement.stripTrailing().endsWith(";") ? statement : statement + ";";
    }

    /** A value as a literal of this DBMS's own client, for scripts: text, number, boolean, timestamp, bytes, NULL. */
    String literal(@Nullable Object value);
}
