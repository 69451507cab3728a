package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apimmigrate.core.schema.SchemaOperation.AddCheck;
import org.apimmigrate.core.schema.SchemaOperation.AddColumn;
import org.apimmigrate.core.schema.SchemaOperation.AddForeignKey;
import org.apimmigrate.core.schema.SchemaOperation.AddIndex;
import org.apimmigrate.core.schema.SchemaOperation.AddPrimaryKey;
import org.apimmigrate.core.schema.SchemaOperation.AddUnique;
import org.apimmigrate.core.schema.SchemaOperation.AlterColumn;
import org.apimmigrate.core.schema.SchemaOperation.CreateSequence;
import org.apimmigrate.core.schema.SchemaOperation.CreateTable;
import org.apimmigrate.core.schema.SchemaOperation.CreateTrigger;
import org.apimmigrate.core.schema.SchemaOperation.DropColumn;
import org.apimmigrate.core.schema.SchemaOperation.DropForeignKey;
import org.apimmigrate.core.schema.SchemaOperation.DropIndex;
import org.apimmigrate.core.schema.SchemaOperation.DropUnique;
import org.apimmigrate.core.schema.SchemaOperation.RenameColumn;
import org.apimmigrate.core.schema.SchemaOperation.ReplaceForeignKey;

/**
 * What leads from a live schema to the one expected, in two halves around the data steps: first all that only adds or widens, then what
 * the filled data must bear and what is no longer wanted. Both are worked out from what is there, so that a run that was interrupted, or
 * that finds the vendor's own half-done migration, gets what is left. The second half is worked out as if the first had run: that is what
 * makes a plan of a database on which nothing has been done.
 */
public final class SchemaPlan {

    private final SchemaComparison comparison;
    private final Catalog target;

    /**
     * @param source what the installation came from, to know what is expected
     * @param target what is expected
     */
    public SchemaPlan(Catalog source, Catalog target, ColumnRules rules) {
        this.comparison = new SchemaComparison(source, target, rules);
        this.target = target;
    }

    /** Renames, new columns, wider columns, new tables: nothing that a row could break. */
    public List<SchemaOperation> expand(Catalog live) {
        Steps steps = new Steps(live);
        for (DeclaredRename rename : DeclaredRename.all()) {
            if (rename.appliesTo(steps.now, target)) {
                Column from =
                        steps.now.known(rename.table()).column(rename.from()).orElseThrow();
                steps.add(new RenameColumn(rename.table(), from, rename.to()));
            }
        }
        for (TableComparison table : comparison.tables(steps.now).values()) {
            for (Column column : table.missingColumns) {
                boolean laxly = !column.nullable() && column.defaultValue() == null;
                steps.add(new AddColumn(table.live.name(), column, laxly));
            }
            table.changedColumns.forEach((from, to) -> {
                Column widened = withTypeOf(from, to);
                if (!widened.equals(from)) {
                    steps.add(new AlterColumn(
                            steps.table(table),
                            from,
                            widened,
                            "column " + from.name() + " from " + from.typeText() + " to " + typeName(from, to)));
                }
            });
        }
        for (Sequence sequence : comparison.sequences(steps.now).missing()) {
            if (!sequence.owned()) {
                steps.add(new CreateSequence(sequence));
            }
        }
        for (Table table : target.tables().values()) {
            if (steps.now.table(table.name()).isEmpty()) {
                steps.add(new CreateTable(table));
            }
        }
        return steps.operations;
    }

    /**
     * NOT NULL, keys, indexes, foreign keys, triggers; then what goes: foreign keys, keys, indexes, columns. What is new is there before
     * what it replaces goes.
     */
    public List<SchemaOperation> tighten(Catalog live) {
        Steps steps = new Steps(after(expand(live), live));
        List<TableComparison> tables = List.copyOf(comparison.tables(steps.now).values());
        for (TableComparison t : tables) {
            t.changedColumns.forEach(
                    (from, to) -> steps.add(new AlterColumn(steps.table(t), from, to, tightening(from, to))));
        }
        for (TableComparison t : tables) {
            if (t.primaryKeyDiffers && t.live.primaryKey().isEmpty()) {
                steps.add(new AddPrimaryKey(t.live.name(), t.target.primaryKeyName(), t.target.primaryKey()));
            }
            t.missingUniques.forEach(k -> steps.add(new AddUnique(t.live.name(), k)));
            t.missingUniqueIndexes.forEach(i -> steps.add(new AddIndex(t.live.name(), i)));
            t.missingIndexes.forEach(i -> steps.add(new AddIndex(t.live.name(), i)));
        }
        for (TableComparison t : tables) {
            // before there are new foreign keys: a DBMS may bind them to either of two equal keys, and then not let go
            // of that one
            t.surplusUniques.stream()
                    .filter(k -> isTwice(t, k))
                    .forEach(k -> steps.add(new DropUnique(t.live.name(), k)));
        }
        for (TableComparison t : tables) {
            t.surplusForeignKeys.forEach(k -> steps.add(new DropForeignKey(t.live.name(), k)));
            t.changedForeignKeys.forEach((from, to) -> steps.add(new ReplaceForeignKey(t.live.name(), from, to)));
            t.missingForeignKeys.forEach(k -> steps.add(new AddForeignKey(t.live.name(), k)));
        }
        for (TableComparison t : tables) {
            // no catalog of the vendor has one: they are a customer's, that went with a column and come back with it
            t.missingChecks.forEach(c -> steps.add(new AddCheck(t.live.name(), c)));
        }
        for (Trigger trigger : comparison.triggers(steps.now).missing()) {
            steps.add(new CreateTrigger(trigger));
        }
        for (TableComparison t : tables) {
            t.surplusUniques.stream()
                    .filter(k -> !isTwice(t, k))
                    .forEach(k -> steps.add(new DropUnique(t.live.name(), k)));
            t.surplusIndexes.forEach(i -> steps.add(new DropIndex(t.live.name(), i)));
        }
        for (TableComparison t : tables) {
            t.surplusColumns.forEach(c -> steps.add(new DropColumn(t.live.name(), c)));
        }
        return steps.operations;
    }

    /** Is there another key that is equal, and stays? */
    private static boolean isTwice(TableComparison table, UniqueKey surplus) {
        return table.live.uniques().stream()
                .anyMatch(key -> !table.surplusUniques.contains(key)
                        && new TreeSet<>(key.columns()).equals(new TreeSet<>(surplus.columns())));
    }

    /** The catalog after these operations. */
    public static Catalog after(List<SchemaOperation> operations, Catalog before) {
        Catalog now = before;
        for (SchemaOperation operation : operations) {
            now = operation.applyTo(now);
        }
        return now;
    }

    private static Column withTypeOf(Column column, Column type) {
        return type.nullable(column.nullable()).withDefault(column.defaultValue());
    }

    private static String typeName(Column from, Column to) {
        return from.typeText().equals(to.typeText()) ? to.nativeType() : to.typeText();
    }

    private static String tightening(Column from, Column to) {
        List<String> what = new ArrayList<>();
        if (from.nullable() != to.nullable()) {
            what.add(to.nullable() ? "may be NULL" : "NOT NULL");
        }
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            what.add(to.defaultValue() == null ? "no default" : "default " + to.defaultValue());
        }
        return "column " + from.name() + ": " + String.join(", ", what);
    }

    /** Operations so far, and the schema after them. */
    private static final class Steps {
        private final List<SchemaOperation> operations = new ArrayList<>();
        private Catalog now;

        private Steps(Catalog live) {
            this.now = live;
        }

        private void add(SchemaOperation operation) {
            operations.add(operation);
            now = operation.applyTo(now);
        }

        private Table table(TableComparison compared) {
            return now.known(compared.live.name());
        }
    }
}
