package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A single schema change: it renders itself as statements of a DBMS, and knows what it makes of a catalog. */
public sealed interface SchemaOperation {

    String table();

    /** One line for people. */
    String purpose();

    List<String> statements(SchemaSql sql);

    /** The catalog after it. */
    Catalog applyTo(Catalog before);

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
            return before.withSequences(Edit.plus(before.sequences(), sequence));
        }
    }

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
            return before.withTriggers(Edit.plus(before.triggers(), trigger));
        }
    }

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
            return Edit.renamed(before, table, from.name(), to);
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
            Table t = before.tables().get(table);
            Column added = laxly ? column.nullable(true) : column;
            return before.with(t.withColumns(Edit.plus(t.columns(), added)));
        }
    }

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
            Table t = before.tables().get(of.name());
            return before.with(t.withColumns(t.columns().stream()
                    .map(c -> c.name().equals(from.name()) ? to : c)
                    .toList()));
        }
    }

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
            Table t = before.tables().get(table);
            return before.with(t.withColumns(t.columns().stream()
                    .filter(c -> !c.name().equals(column.name()))
                    .toList()));
        }
    }

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
            return before.with(before.tables().get(table).withPrimaryKey(columns, keyName));
        }
    }

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
            Table t = before.tables().get(table);
            return before.with(t.withUniques(Edit.plus(t.uniques(), key)));
        }
    }

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
            Table t = before.tables().get(table);
            return before.with(t.withUniques(Edit.minus(t.uniques(), key)));
        }
    }

    record AddForeignKey(String table, ForeignKey key) implements SchemaOperation {
        @Override
        public String purpose() {
            return "foreign key " + Edit.text(key);
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.addForeignKey(table, key);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.tables().get(table);
            return before.with(t.withForeignKeys(Edit.plus(t.foreignKeys(), key)));
        }
    }

    record ReplaceForeignKey(String table, ForeignKey from, ForeignKey to) implements SchemaOperation {
        @Override
        public String purpose() {
            return "foreign key " + Edit.text(to) + " instead of on delete " + from.onDelete() + ", on update "
                    + from.onUpdate();
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.replaceForeignKey(table, from, to);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.tables().get(table);
            return before.with(t.withForeignKeys(Edit.plus(Edit.minus(t.foreignKeys(), from), to)));
        }
    }

    record DropForeignKey(String table, ForeignKey key) implements SchemaOperation {
        @Override
        public String purpose() {
            return "foreign key " + Edit.text(key) + " goes";
        }

        @Override
        public List<String> statements(SchemaSql sql) {
            return sql.dropForeignKey(table, key);
        }

        @Override
        public Catalog applyTo(Catalog before) {
            Table t = before.tables().get(table);
            return before.with(t.withForeignKeys(Edit.minus(t.foreignKeys(), key)));
        }
    }

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
            Table t = before.tables().get(table);
            return before.with(t.withIndexes(Edit.plus(t.indexes(), index)));
        }
    }

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
            Table t = before.tables().get(table);
            return before.with(t.withIndexes(Edit.minus(t.indexes(), index)));
        }
    }

    /** Edits of the immutable parts of a catalog. */
    final class Edit {

        private Edit() {}

        static <T> List<T> plus(List<T> list, T item) {
            return Stream.concat(list.stream(), Stream.of(item)).toList();
        }

        /** Without the last item that equals this one. */
        static <T> List<T> minus(List<T> list, T item) {
            List<T> rest = new ArrayList<>(list);
            int at = rest.lastIndexOf(item);
            if (at >= 0) {
                rest.remove(at);
            }
            return rest;
        }

        static String text(ForeignKey key) {
            return "(%s) -> %s(%s), on delete %s, on update %s"
                    .formatted(
                            String.join(", ", key.columns()),
                            key.refTable(),
                            String.join(", ", key.refColumns()),
                            key.onDelete(),
                            key.onUpdate());
        }

        /** The column under its new name everywhere: in its table, in the keys and indexes, in foreign keys that refer to it. */
        static Catalog renamed(Catalog before, String table, String from, String to) {
            Catalog after = before;
            for (Table t : before.tables().values()) {
                boolean own = t.name().equals(table);
                List<ForeignKey> keys = t.foreignKeys().stream()
                        .map(k -> new ForeignKey(
                                k.name(),
                                own ? swap(k.columns(), from, to) : k.columns(),
                                k.refTable(),
                                k.refTable().equals(table) ? swap(k.refColumns(), from, to) : k.refColumns(),
                                k.onDelete(),
                                k.onUpdate()))
                        .toList();
                Table changed = t.withForeignKeys(keys);
                if (own) {
                    changed = changed.withColumns(t.columns().stream()
                                    .map(c -> c.name().equals(from) ? c.named(to) : c)
                                    .toList())
                            .withPrimaryKey(swap(t.primaryKey(), from, to), t.primaryKeyName())
                            .withUniques(t.uniques().stream()
                                    .map(u -> new UniqueKey(u.name(), swap(u.columns(), from, to)))
                                    .toList())
                            .withIndexes(t.indexes().stream()
                                    .map(i -> new Index(
                                            i.name(),
                                            swap(i.columns(), from, to),
                                            i.unique(),
                                            swap(i.include(), from, to),
                                            i.where()))
                                    .toList());
                }
                if (!changed.equals(t)) {
                    after = after.with(changed);
                }
            }
            return after;
        }

        private static List<String> swap(List<String> names, String from, String to) {
            return names.stream().map(n -> n.equals(from) ? to : n).toList();
        }
    }
}
