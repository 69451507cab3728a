package org.apimmigrate.core.schema;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/**
 * Renders single schema changes as statements of one DBMS. One implementation in each dialect's folder. Every method returns the
 * statements in the order to run them; more than one where the DBMS needs it (default constraints, triggers). Names of constraints and
 * indexes that are dropped are those of the live database, exactly; names of what is made come from the catalog or are null, for the
 * DBMS to choose.
 */
public interface SchemaSql {

    /** Name of a table or column as it must be written in a statement: quoted only where needed. */
    String name(String identifier);

    /** The expression for the number of bytes in a BLOB column. */
    default String byteLength(String column) {
        return "OCTET_LENGTH(" + name(column) + ")";
    }

    /** How a server stores a name that a script writes without quotes. */
    default String stored(String scriptName) {
        return scriptName;
    }

    /**
     * The same for a live database, where what is new has to fit what is there, such as its character sets.
     *
     * @param target all tables that are expected, new ones included
     */
    default SchemaSql on(SqlReader reader, Catalog target) {
        return this;
    }

    /** The same as the vendor's scripts have it: what has no name there gets the one that the DBMS generates. */
    default SchemaSql asInScripts() {
        return this;
    }

    /** Table, primary key and unique constraints; no foreign keys, no indexes, no sequences that a script names. */
    List<String> createTable(Table table);

    List<String> dropTable(String table);

    /** Adds the column with its default; {@code nullable} may be laxer than the column says, to be tightened later. */
    List<String> addColumn(String table, Column column, boolean nullable);

    /** Renames a column; all else of it stays. */
    List<String> renameColumn(String table, Column from, String to);

    /** Changes type, default and nullability of a column to what {@code to} says. The table as it is now, for keys in the way. */
    List<String> alterColumn(Table table, Column from, Column to);

    List<String> dropColumn(String table, Column column);

    List<String> addUnique(String table, UniqueKey key);

    List<String> dropUnique(String table, UniqueKey key);

    List<String> addForeignKey(String table, ForeignKey key);

    /** Puts a foreign key with other rules in the place of one; in one statement where the DBMS can, so that no window is left. */
    List<String> replaceForeignKey(String table, ForeignKey from, ForeignKey to);

    List<String> dropForeignKey(String table, ForeignKey key);

    /** A check with the expression as it was read, which is the whole constraint on some DBMS. */
    List<String> addCheck(String table, Check check);

    List<String> addIndex(String table, Index index);

    List<String> dropIndex(String table, Index index);

    List<String> addPrimaryKey(String table, @Nullable String keyName, List<String> columns);

    List<String> dropPrimaryKey(Table table);

    List<String> createSequence(Sequence sequence);

    List<String> dropSequence(Sequence sequence);

    List<String> createTrigger(Trigger trigger);

    List<String> dropTrigger(Trigger trigger);

    /** Does the DBMS refuse to drop an index that a foreign key uses? */
    default boolean foreignKeysLeanOnIndexes() {
        return false;
    }

    /** Does the DBMS copy the whole table for this (long, and needs the space of the table)? */
    boolean rewritesTable(SchemaOperation operation);

    /** Statements that earlier schema changes left due, such as the reorganization of a DB2 table. */
    default List<String> due(SqlReader reader) {
        return List.of();
    }

    /** The table of which a schema change that was killed may have left a table of this name behind; empty where a DBMS leaves none. */
    default Optional<String> copyOf(String table) {
        return Optional.empty();
    }

    /**
     * Puts such a copy in order.
     *
     * @param originalThere is the table itself there? If not, the copy holds its rows
     */
    default String settleCopy(String copy, String original, boolean originalThere) {
        throw new IllegalStateException(copy + ": this DBMS leaves no copies");
    }
}
