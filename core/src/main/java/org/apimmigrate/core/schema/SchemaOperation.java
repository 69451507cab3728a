package org.apimmigrate.core.schema;

import java.util.List;

/** A single schema change: it renders itself as statements of a DBMS, and knows what it makes of a catalog. */
public sealed interface SchemaOperation {

    String table();

    /** One line for people. */
    String purpose();

    List<String> statements(SchemaSql sql);

    /** The catalog after it. */
    Catalog applyTo(Catalog before);

    /** A table with its keys, still without foreign keys and indexes. */
    record CreateTable(Table made) implements SchemaOperation {
        @Override
        public String table() {
            return made.name();
        }

        @Override
        public String purpose() {
            return "new table " + made.name();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.createTable(made);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            return before.with(made.withForeignKeys(List.of()).withIndexes(List.of()));
        }
    }

    /** A sequence that a script names. */
    record CreateSequence(Sequence sequence) implements SchemaOperation {
        @Override
        public String table() {
            String fed = sequence.table();
            return fed == null ? sequence.name() : fed;
        }

        @Override
        public String purpose() {
            return "new sequence " + sequence.name();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.createSequence(sequence);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            return before.withSequences(CatalogEdit.plus(before.sequences(), sequence));
        }
    }

    /** A trigger, reported by what it does. */
    record CreateTrigger(Trigger trigger) implements SchemaOperation {
        @Override
        public String table() {
            return trigger.table();
        }

        @Override
        public String purpose() {
            return "new trigger " + trigger.name() + ": " + trigger.does();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.createTrigger(trigger);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            return before.withTriggers(CatalogEdit.plus(before.triggers(), trigger));
        }
    }

    /** Another name; everything else of the column stays. */
    record RenameColumn(String table, Column from, String to) implements SchemaOperation {
        @Override
        public String purpose() {
            return "column " + from.name() + " becomes " + to + ", with its data";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.renameColumn(table, from, to);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            return CatalogEdit.renamed(before, table, from.name(), to);
        }
    }

    /** @param laxly without NOT NULL for now, because rows that are there have no value yet */
    record AddColumn(String table, Column column, boolean laxly) implements SchemaOperation {
        @Override
        public String purpose() {
            return "new column " + column.name() + " " + column.typeText();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.addColumn(table, column, laxly || column.nullable());
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            Column added = laxly ? column.nullable(true) : column;
            return before.with(t.withColumns(CatalogEdit.plus(t.columns(), added)));
        }
    }

    /** Another type, default or nullability. */
    record AlterColumn(Table of, Column from, Column to, String purpose) implements SchemaOperation {
        @Override
        public String table() {
            return of.name();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.alterColumn(of, from, to);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(of.name());
            return before.with(t.withColumns(t.columns().stream()
                    .map(c -> c.name().equals(from.name()) ? to : c)
                    .toList()));
        }
    }

    /** A column goes, and its data. */
    record DropColumn(String table, Column column) implements SchemaOperation {
        @Override
        public String purpose() {
            return "column " + column.name() + " is not in 4.1.0";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.dropColumn(table, column);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withColumns(t.columns().stream()
                    .filter(c -> !c.name().equals(column.name()))
                    .toList()));
        }
    }

    /** A primary key where there is none. */
    record AddPrimaryKey(
            String table, @org.jspecify.annotations.Nullable String keyName, List<String> columns)
            implements SchemaOperation {
        @Override
        public String purpose() {
            return "primary key (" + String.join(", ", columns) + ")";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.addPrimaryKey(table, keyName, columns);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            return before.with(before.known(table).withPrimaryKey(columns, keyName));
        }
    }

    /** A primary key goes. */
    record DropPrimaryKey(Table of) implements SchemaOperation {
        @Override
        public String table() {
            return of.name();
        }

        @Override
        public String purpose() {
            return "primary key (" + String.join(", ", of.primaryKey()) + ") goes";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.dropPrimaryKey(of);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            return before.with(before.known(of.name()).withPrimaryKey(List.of(), null));
        }
    }

    /** A unique constraint. */
    record AddUnique(String table, UniqueKey key) implements SchemaOperation {
        @Override
        public String purpose() {
            return "unique key (" + String.join(", ", key.columns()) + ")";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.addUnique(table, key);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withUniques(CatalogEdit.plus(t.uniques(), key)));
        }
    }

    /** A unique constraint goes. */
    record DropUnique(String table, UniqueKey key) implements SchemaOperation {
        @Override
        public String purpose() {
            return "old unique key (" + String.join(", ", key.columns()) + ") goes";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.dropUnique(table, key);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withUniques(CatalogEdit.minus(t.uniques(), key)));
        }
    }

    /** A foreign key. */
    record AddForeignKey(String table, ForeignKey key) implements SchemaOperation {
        @Override
        public String purpose() {
            return "foreign key " + CatalogEdit.text(key);
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.addForeignKey(table, key);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withForeignKeys(CatalogEdit.plus(t.foreignKeys(), key)));
        }
    }

    /** A foreign key with other rules in the place of one. */
    record ReplaceForeignKey(String table, ForeignKey from, ForeignKey to) implements SchemaOperation {
        @Override
        public String purpose() {
            return "foreign key " + CatalogEdit.text(to) + " instead of on delete " + from.onDelete() + ", on update "
                    + from.onUpdate();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.replaceForeignKey(table, from, to);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withForeignKeys(CatalogEdit.plus(CatalogEdit.minus(t.foreignKeys(), from), to)));
        }
    }

    /** A foreign key goes. */
    record DropForeignKey(String table, ForeignKey key) implements SchemaOperation {
        @Override
        public String purpose() {
            return "foreign key " + CatalogEdit.text(key) + " goes";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.dropForeignKey(table, key);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withForeignKeys(CatalogEdit.minus(t.foreignKeys(), key)));
        }
    }

    /** A check that a customer had. */
    record AddCheck(String table, Check check) implements SchemaOperation {
        @Override
        public String purpose() {
            return "check " + check.expression();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.addCheck(table, check);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withChecks(CatalogEdit.plus(t.checks(), check)));
        }
    }

    /** An index, unique or not. */
    record AddIndex(String table, Index index) implements SchemaOperation {
        @Override
        public String purpose() {
            return (index.unique() ? "unique index (" : "index (") + String.join(", ", index.columns()) + ")";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.addIndex(table, index);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withIndexes(CatalogEdit.plus(t.indexes(), index)));
        }
    }

    /** An index goes. */
    record DropIndex(String table, Index index) implements SchemaOperation {
        @Override
        public String purpose() {
            return "index (" + String.join(", ", index.columns()) + ") goes";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.dropIndex(table, index);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.known(table);
            return before.with(t.withIndexes(CatalogEdit.minus(t.indexes(), index)));
        }
    }
}
