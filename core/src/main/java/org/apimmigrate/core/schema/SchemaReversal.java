package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apimmigrate.core.schema.SchemaOperation.AddCheck;
import org.apimmigrate.core.schema.SchemaOperation.AddColumn;
import org.apimmigrate.core.schema.SchemaOperation.AddForeignKey;
import org.apimmigrate.core.schema.SchemaOperation.AddIndex;
import org.apimmigrate.core.schema.SchemaOperation.AddUnique;
import org.apimmigrate.core.schema.SchemaOperation.AlterColumn;
import org.apimmigrate.core.schema.SchemaOperation.CreateSequence;
import org.apimmigrate.core.schema.SchemaOperation.CreateTable;
import org.apimmigrate.core.schema.SchemaOperation.CreateTrigger;
import org.apimmigrate.core.schema.SchemaOperation.DropForeignKey;
import org.apimmigrate.core.schema.SchemaOperation.DropIndex;
import org.apimmigrate.core.schema.SchemaOperation.DropPrimaryKey;
import org.apimmigrate.core.schema.SchemaOperation.DropUnique;
import org.apimmigrate.core.schema.SchemaOperation.RenameColumn;
import org.jspecify.annotations.Nullable;

/**
 * What leads from any half-way point of the migration, or from its end, back to the schema of before, in two halves around the rows: first
 * all that lets the old rows in, then what they must bear and what goes. Both are worked out from what is there.
 */
public final class SchemaReversal {

    private final Catalog migrated;
    private final Catalog before;
    private final SchemaComparison comparison;
    private final SchemaPlan plan;
    private final boolean keysLeanOnIndexes;

    /**
     * @param migrated what a fresh 4.1.0 has, to know what the migration added
     * @param before the schema to come back to, as it was read
     * @param keysLeanOnIndexes does the DBMS refuse to drop an index that a foreign key uses
     */
    public SchemaReversal(Catalog migrated, Catalog before, ColumnRules rules, boolean keysLeanOnIndexes) {
        this.keysLeanOnIndexes = keysLeanOnIndexes;
        this.migrated = migrated;
        this.before = before;
        Catalog source = withOldNames(migrated);
        this.comparison = new SchemaComparison(source, before, rules);
        this.plan = new SchemaPlan(source, before, rules);
    }

    /** A column that has got its old name back has the width, and all else, of the new one still: both names are known. */
    private static Catalog withOldNames(Catalog migrated) {
        Catalog both = migrated;
        for (DeclaredRename rename : DeclaredRename.all()) {
            Table table = both.table(rename.table()).orElse(null);
            Column column = table == null ? null : table.column(rename.to()).orElse(null);
            if (table != null && column != null && table.column(rename.from()).isEmpty()) {
                List<Column> columns = new ArrayList<>(table.columns());
                columns.add(column.named(rename.from()));
                both = both.with(table.withColumns(columns));
            }
        }
        return both;
    }

    /** Tables that only the migration brought, children first. */
    public List<String> newTables(Catalog live) {
        List<String> waiting = new ArrayList<>(live.tables().keySet());
        waiting.removeIf(table ->
                before.table(table).isPresent() || migrated.table(table).isEmpty());
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> free = waiting.stream()
                    .filter(table -> waiting.stream().noneMatch(other -> refers(live, other, table)))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other: " + waiting);
            }
            ordered.addAll(free);
            waiting.removeAll(free);
        }
        return ordered;
    }

    /** Sequences that only the migration brought and that do not go with their tables. */
    public List<Sequence> newSequences(Catalog live) {
        return comparison.sequences(live).surplus().stream()
                .filter(s -> !s.owned()
                        && migrated.sequences().stream().anyMatch(m -> m.name().equals(s.name())))
                .toList();
    }

    /**
     * Lets the old rows in: old names and columns, no key and no rule that they would break.
     *
     * @param restored tables whose rows are written; where one refers to itself, its rows could not be written in any order
     */
    public List<SchemaOperation> loosen(Catalog live, Set<String> restored) {
        List<SchemaOperation> operations = new ArrayList<>();
        Catalog now = live;
        for (DeclaredRename rename : DeclaredRename.all()) {
            if (undoes(rename, now)) {
                Column column = now.known(rename.table()).column(rename.to()).orElseThrow();
                RenameColumn back = new RenameColumn(rename.table(), column, rename.from());
                operations.add(back);
                now = back.applyTo(now);
            }
        }
        for (TableComparison table : comparison.tables(now).values()) {
            for (Column column : table.surplusColumns) {
                if (!column.nullable() && !column.autoIncrement()) {
                    Table of = now.known(table.live.name());
                    AlterColumn laxer = new AlterColumn(
                            of,
                            column,
                            column.nullable(true),
                            "column " + column.name() + " may be NULL until it goes");
                    operations.add(laxer);
                    now = laxer.applyTo(now);
                }
            }
        }
        for (SchemaOperation operation : plan.expand(now)) {
            if (operation instanceof AddColumn
                    || operation instanceof CreateTable
                    || operation instanceof CreateSequence) {
                operations.add(operation);
            }
        }
        plan.tighten(now).stream().filter(DropForeignKey.class::isInstance).forEach(operations::add);
        for (Table table : now.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                DropForeignKey drop = new DropForeignKey(table.name(), key);
                boolean toItself = key.refTable().equals(table.name());
                if (toItself && restored.contains(table.name()) && !operations.contains(drop)) {
                    operations.add(drop);
                }
            }
        }
        now.tables().values().stream()
                .filter(this::hasBroughtPrimaryKey)
                .map(DropPrimaryKey::new)
                .forEach(operations::add);
        return operations;
    }

    /**
     * Away with the unique keys of a table, and with the foreign keys that lean on them: rows that have exchanged their values cannot be
     * put back one by one under such a key. {@link #restore} makes again what was there before.
     */
    public List<SchemaOperation> withoutUniqueKeys(Catalog live, String table) {
        Table of = live.known(table);
        List<SchemaOperation> keys = new ArrayList<>();
        Set<List<String>> columns = new HashSet<>();
        of.uniques().forEach(key -> {
            keys.add(new DropUnique(table, key));
            columns.add(key.columns());
        });
        // what is in no catalog and has a condition could not be made again from what is known of it
        of.indexes().stream()
                .filter(index -> index.unique() && index.where() == null)
                .forEach(index -> {
                    keys.add(new DropIndex(table, index));
                    columns.add(index.columns());
                });
        List<SchemaOperation> operations = new ArrayList<>();
        for (Table other : live.tables().values()) {
            for (ForeignKey key : other.foreignKeys()) {
                boolean refers = key.refTable().equals(table) && columns.contains(key.refColumns());
                boolean leans = other.name().equals(table) && columns.stream().anyMatch(c -> leads(key.columns(), c));
                if (refers || leans) {
                    operations.add(new DropForeignKey(other.name(), key));
                }
            }
        }
        operations.addAll(keys);
        return operations;
    }

    /** A primary key that was missing, and that the migration has made. */
    private boolean hasBroughtPrimaryKey(Table live) {
        return !live.primaryKey().isEmpty()
                && before.table(live.name())
                        .filter(old -> old.primaryKey().isEmpty())
                        .isPresent()
                && migrated.table(live.name())
                        .filter(made -> made.primaryKey().equals(live.primaryKey()))
                        .isPresent();
    }

    /** Once the rows are those of before: types, rules, keys, and away with what was new. */
    public List<SchemaOperation> restore(Catalog live) {
        List<SchemaOperation> operations = new ArrayList<>(plan.expand(live));
        List<SchemaOperation> tightening = plan.tighten(live).stream()
                .filter(operation -> !isOfACustomer(operation))
                .toList();
        // the names that a DBMS generates come again: a new key may bear the one that an old key gets back
        List<SchemaOperation> first = tightening.stream()
                .filter(operation -> freesName(live, operation))
                .toList();
        operations.addAll(first);
        TakenNames taken = TakenNames.of(SchemaPlan.after(operations, live));
        for (SchemaOperation operation : tightening) {
            if (!first.contains(operation)) {
                List<ForeignKey> leaning = leaning(live, operation);
                leaning.forEach(key -> operations.add(new DropForeignKey(operation.table(), key)));
                operations.addAll(shortened(live, operation));
                operations.add(withFreeName(operation, taken));
                leaning.forEach(key -> operations.add(new AddForeignKey(operation.table(), key)));
            }
        }
        operations.addAll(indexesOfForeignKeys(live));
        return operations;
    }

    /** What a customer's trigger does is not in the schema that was read: it is missed, and cannot be made again. */
    private boolean isOfACustomer(SchemaOperation operation) {
        return operation instanceof CreateTrigger create
                && migrated.triggers().stream()
                        .noneMatch(known -> known.table()
                                        .equals(create.trigger().table())
                                && Objects.equals(known.does(), create.trigger().does()));
    }

    /**
     * A name that a DBMS generated may have gone to another table since. Then it gets another one, and not one that the DBMS generates again:
     * that could be the name of a key which comes back later.
     */
    private static SchemaOperation withFreeName(SchemaOperation operation, TakenNames taken) {
        if (operation instanceof AddUnique add) {
            UniqueKey key = add.key();
            return new AddUnique(add.table(), new UniqueKey(taken.forKey(key.name()), key.columns()));
        }
        if (operation instanceof AddCheck add) {
            Check check = add.check();
            return new AddCheck(add.table(), new Check(taken.forForeignKey(check.name()), check.expression()));
        }
        if (operation instanceof AddForeignKey add) {
            ForeignKey key = add.key();
            return new AddForeignKey(
                    add.table(),
                    new ForeignKey(
                            taken.forForeignKey(key.name()),
                            key.columns(),
                            key.refTable(),
                            key.refColumns(),
                            key.onDelete(),
                            key.onUpdate()));
        }
        return operation;
    }

    /**
     * Names that new keys may not have. An index may have that of a foreign key: MySQL calls the one that it makes for a foreign key after
     * it, and keeps it when the key goes.
     */
    private record TakenNames(Set<String> constraints, Set<String> indexes) {

        static TakenNames of(Catalog catalog) {
            TakenNames taken = new TakenNames(new HashSet<>(), new HashSet<>());
            for (Table table : catalog.tables().values()) {
                table.uniques().forEach(key -> taken.constraints.add(key.name()));
                table.foreignKeys().forEach(key -> taken.constraints.add(key.name()));
                table.checks().forEach(check -> taken.constraints.add(check.name()));
                taken.constraints.add(table.primaryKeyName());
                table.indexes().forEach(index -> taken.indexes.add(index.name()));
            }
            return taken;
        }

        /** Names that old Oracle and DB2 servers take. */
        private static final int LONGEST = 24;

        @Nullable
        String forKey(@Nullable String wanted) {
            return free(wanted, name -> !indexes.contains(name) && constraints.add(name));
        }

        @Nullable
        String forForeignKey(@Nullable String wanted) {
            return free(wanted, constraints::add);
        }

        private static @Nullable String free(@Nullable String wanted, Predicate<String> takes) {
            if (wanted == null || takes.test(wanted)) {
                return wanted;
            }
            String stem = wanted.substring(0, Math.min(LONGEST, wanted.length()));
            int number = 2;
            while (!takes.test(stem + "_" + number)) {
                number++;
            }
            return stem + "_" + number;
        }
    }

    /** MySQL took a column that went out of an index of a customer's, and left the rest of it under its name. */
    private List<SchemaOperation> shortened(Catalog live, SchemaOperation operation) {
        if (!(operation instanceof AddIndex add) || add.index().name() == null) {
            return List.of();
        }
        List<SchemaOperation> operations = new ArrayList<>();
        live.known(add.table()).indexes().stream()
                .filter(index -> add.index().name().equals(index.name()))
                .forEach(index -> operations.add(new DropIndex(add.table(), index)));
        return operations;
    }

    /** MySQL makes an index for a foreign key that has none, and keeps it when the key goes. No catalog knows it. */
    private List<SchemaOperation> indexesOfForeignKeys(Catalog live) {
        List<SchemaOperation> operations = new ArrayList<>();
        comparison.tables(live).forEach((name, table) -> {
            List<ForeignKey> brought = migrated.table(name).map(Table::foreignKeys).orElse(List.of()).stream()
                    .filter(key -> table.target.foreignKeys().stream()
                            .noneMatch(old -> old.columns().equals(key.columns())))
                    .toList();
            for (Index index : table.live.indexes()) {
                boolean old = table.target.indexes().stream()
                        .anyMatch(known -> known.columns().equals(index.columns()));
                boolean ofKey = brought.stream().anyMatch(key -> key.columns().equals(index.columns()));
                if (!old && ofKey && !table.surplusIndexes.contains(index)) {
                    operations.add(new DropIndex(name, index));
                }
            }
        });
        return operations;
    }

    /** MySQL does not let go of a key that a foreign key leans on before there is another one. */
    private static boolean freesName(Catalog live, SchemaOperation operation) {
        List<String> columns;
        if (operation instanceof DropUnique drop) {
            columns = drop.key().columns();
        } else if (operation instanceof DropIndex drop) {
            columns = drop.index().columns();
        } else {
            return false;
        }
        return live.tables().values().stream()
                .flatMap(holder -> holder.foreignKeys().stream()
                        .filter(key -> (holder.name().equals(operation.table()) && leads(key.columns(), columns))
                                || (key.refTable().equals(operation.table()) && leads(key.refColumns(), columns))))
                .findAny()
                .isEmpty();
    }

    /**
     * Foreign keys of before that use the index which goes. MySQL took the index away that it had made for the key by itself when the
     * migration brought this one, and makes it again with the key.
     */
    private List<ForeignKey> leaning(Catalog live, SchemaOperation operation) {
        if (!keysLeanOnIndexes || !(operation instanceof DropIndex drop)) {
            return List.of();
        }
        List<ForeignKey> old =
                before.table(drop.table()).map(Table::foreignKeys).orElse(List.of());
        return live.known(drop.table()).foreignKeys().stream()
                .filter(old::contains)
                .filter(key -> leads(key.columns(), drop.index().columns()))
                .toList();
    }

    private static boolean leads(List<String> key, List<String> columns) {
        return columns.size() >= key.size() && columns.subList(0, key.size()).equals(key);
    }

    private boolean undoes(DeclaredRename rename, Catalog now) {
        return now.has(rename.table(), rename.to())
                && !now.has(rename.table(), rename.from())
                && before.has(rename.table(), rename.from())
                && !before.has(rename.table(), rename.to());
    }

    private static boolean refers(Catalog live, String from, String to) {
        return !from.equals(to)
                && live.known(from).foreignKeys().stream()
                        .anyMatch(key -> key.refTable().equals(to));
    }
}
