package org.apimmigrate.core.schema;

import java.util.List;

/**
 * Renders single schema changes as statements of one DBMS. One implementation in each dialect's folder. Every method returns the
 * statements in the order to run them; more than one where the DBMS needs it (default constraints, sequences, triggers).
 */
public interface SchemaSql {

    /** Name of an identifier as it must be written in a statement: quoted only where needed. */
    String name(String identifier);

    /** Table, primary key and unique constraints, own sequences; no foreign keys and no indexes. */
    List<String> createTable(Table table);

    List<String> dropTable(String table);

    /** Adds the column with its default; {@code nullable} may be laxer than the column says, to be tightened later. */
    List<String> addColumn(String table, Column column, boolean nullable);

    List<String> renameColumn(String table, Column from, Column to);

    /** Changes type, default and nullability of a column to what {@code to} says. */
    List<String> alterColumn(String table, Column from, Column to);

    List<String> dropColumn(String table, Column column);

    List<String> addUnique(String table, UniqueKey key);

    List<String> dropUnique(String table, UniqueKey key);

    List<String> addForeignKey(String table, ForeignKey key);

    List<String> dropForeignKey(String table, ForeignKey key);

    List<String> addIndex(String table, Index index);

    List<String> dropIndex(String table, Index index);

    List<String> addPrimaryKey(String table, List<String> columns);

    List<String> dropPrimaryKey(Table table);

    List<String> createSequence(Sequence sequence);

    List<String> dropSequence(Sequence sequence);

    List<String> createTrigger(Trigger trigger);

    List<String> dropTrigger(Trigger trigger);
}
