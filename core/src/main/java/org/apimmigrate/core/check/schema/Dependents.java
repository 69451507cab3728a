package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.DependentRules.Dependent;
import org.apimmigrate.core.database.DependentRules.Effect;
import org.apimmigrate.core.database.DependentRules.ForeignReference;
import org.apimmigrate.core.database.DependentRules.Part;
import org.apimmigrate.core.database.NamedColumns;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.core.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the customer's that hang on columns and keys which the plan changes, and that do not simply go along with the change. What
 * the plan itself takes away or makes again before a column goes hangs on nothing any more, so that the vendor's own keys are not among them.
 */
final class Dependents {

    private final DependentRules rules;
    private final Catalog live;

    /** With all done but the columns that go. */
    private final Catalog beforeDrops;

    private final List<Catalog> known;
    private final Map<String, Map<String, Change>> changes;
    private final List<SchemaOperation> operations;
    private final List<Dependent> found = new ArrayList<>();

    private Dependents(Context context, Database database) {
        Role role = database.mainRole();
        this.rules = database.dialect().dependents(database.reader());
        this.live = context.schema(role);
        this.known = List.of(context.source(role), context.target(role));
        SchemaPlan plan = new SchemaPlan(
                context.source(role), context.target(role), database.dialect().columnRules());
        this.operations = Stream.concat(plan.expand(live).stream(), plan.tighten(live).stream())
                .toList();
        this.changes = ColumnChanges.of(operations, change -> true);
        this.beforeDrops = SchemaPlan.after(
                operations.stream()
                        .filter(operation -> !(operation instanceof SchemaOperation.DropColumn))
                        .toList(),
                live);
    }

    static List<Dependent> of(Context context, Database database) {
        Dependents dependents = new Dependents(context, database);
        dependents.find(database);
        return dependents.found;
    }

    private void find(Database database) {
        changes.forEach((table, columns) -> columns.forEach((column, change) -> {
            Catalog when = change == Change.DROP ? beforeDrops : live;
            parts(when.known(table), column, change);
            for (Table holder : when.tables().values()) {
                for (ForeignKey key : holder.foreignKeys()) {
                    reference(holder.name(), key, table, column, change);
                }
            }
        }));
        List<ForeignReference> elsewhere =
                changes.isEmpty() && keysThatGo().isEmpty() ? List.of() : rules.foreignReferences(database.reader());
        elsewhere.forEach(reference -> changes.forEach((table, columns) -> columns.forEach(
                (column, change) -> reference(reference.holder(), reference.key(), table, column, change))));
        for (String table : keysThatGo()) {
            for (Table holder : beforeDrops.tables().values()) {
                holder.foreignKeys().forEach(key -> withoutKey(holder.name(), key, table));
            }
            elsewhere.forEach(reference -> withoutKey(reference.holder(), reference.key(), table));
        }
        if (!changes.isEmpty()) {
            found.addAll(rules.others(database.reader(), changes));
        }
    }

    private Set<String> keysThatGo() {
        Set<String> tables = new HashSet<>();
        for (SchemaOperation operation : operations) {
            if (operation instanceof SchemaOperation.DropUnique
                    || (operation instanceof SchemaOperation.DropIndex drop
                            && drop.index().unique())) {
                tables.add(operation.table());
            }
        }
        return tables;
    }

    private void parts(Table table, String column, Change change) {
        table.indexes().forEach(index -> {
            Set<String> named = named(index);
            if (named.contains(column)) {
                add(
                        index.unique() ? Part.UNIQUE : Part.INDEX,
                        "index",
                        index.name(),
                        table,
                        column,
                        change,
                        others(table, named) == 1);
            }
        });
        table.uniques().stream()
                .filter(key -> key.columns().contains(column))
                .forEach(key -> add(
                        Part.UNIQUE,
                        "unique key",
                        key.name(),
                        table,
                        column,
                        change,
                        key.columns().size() == 1));
        table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column) && !isKnown(table.name(), key))
                .forEach(key -> add(
                        Part.FOREIGN_KEY,
                        "foreign key",
                        key.name(),
                        table,
                        column,
                        change,
                        key.columns().size() == 1));
        table.checks().forEach(check -> {
            Set<String> named = NamedColumns.in(check.expression());
            if (named.contains(column)) {
                add(Part.CHECK, "check", check.name(), table, column, change, others(table, named) == 1);
            }
        });
    }

    private static Set<String> named(Index index) {
        Set<String> named = new HashSet<>(NamedColumns.in(index.where()));
        Stream.concat(index.columns().stream(), index.include().stream())
                .forEach(column -> named.addAll(NamedColumns.in(column)));
        return named;
    }

    /** How many columns of the table are among these words. */
    private static long others(Table table, Set<String> named) {
        return table.columns().stream()
                .filter(column -> named.contains(column.name()))
                .count();
    }

    private void add(
            Part part, String kind, @Nullable String name, Table table, String column, Change change, boolean alone) {
        Effect effect = rules.effect(part, change, alone);
        if (effect != Effect.NONE) {
            found.add(new Dependent(
                    kind,
                    (name == null ? "" : name + " ") + "on " + table.name(),
                    table.name(),
                    column,
                    change,
                    effect,
                    true));
        }
    }

    private void reference(String holder, ForeignKey key, String table, String column, Change change) {
        boolean refers = key.refTable().equals(table) && key.refColumns().contains(column);
        Effect effect = rules.effect(Part.REFERENCE, change, key.refColumns().size() == 1);
        if (refers && effect != Effect.NONE && !isKnown(holder, key)) {
            found.add(new Dependent("foreign key", key.name() + " of " + holder, table, column, change, effect, false));
        }
    }

    private void withoutKey(String holder, ForeignKey key, String table) {
        boolean refers = key.refTable().equals(table);
        boolean said = found.stream().anyMatch(d -> d.name().equals(key.name() + " of " + holder));
        if (refers && !said && !isKnown(holder, key) && !rules.canReferTo(beforeDrops.known(table), key.refColumns())) {
            Effect effect = rules.effect(Part.REFERENCE, Change.DROP, false);
            found.add(new Dependent("foreign key", key.name() + " of " + holder, table, null, null, effect, false));
        }
    }

    private boolean isKnown(String holder, ForeignKey key) {
        return known.stream()
                .flatMap(catalog -> catalog.table(holder).stream())
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(vendor -> vendor.columns().equals(key.columns())
                        && vendor.refTable().equals(key.refTable())
                        && vendor.refColumns().equals(key.refColumns()));
    }
}
