package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apimmigrate.core.schema.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A live table against the one expected, part by part. What neither the source nor the target catalog knows belongs to the customer: it is
 * drift, and never touched. Without a source catalog everything is a difference.
 */
final class TableComparison {

    final Table live;
    final Table target;
    final List<Column> missingColumns = new ArrayList<>();
    final List<Column> surplusColumns = new ArrayList<>();

    /** From the live column to what it should become. */
    final Map<Column, Column> changedColumns = new LinkedHashMap<>();

    final boolean primaryKeyDiffers;
    final List<UniqueKey> missingUniques = new ArrayList<>();
    final List<Index> missingUniqueIndexes = new ArrayList<>();
    final List<UniqueKey> surplusUniques = new ArrayList<>();
    final List<Index> surplusIndexes = new ArrayList<>();
    final List<Index> missingIndexes;
    final List<ForeignKey> missingForeignKeys = new ArrayList<>();
    final List<ForeignKey> surplusForeignKeys = new ArrayList<>();

    final List<Check> missingChecks;

    /** From the live key to the one with the rules expected. */
    final Map<ForeignKey, ForeignKey> changedForeignKeys = new LinkedHashMap<>();

    final List<Difference> differences = new ArrayList<>();
    final List<Difference> drift = new ArrayList<>();

    private final @Nullable Table source;
    private final boolean lenient;

    /** Neither catalog has a primary key for this table, so that one which is there is the customer's. */
    private final boolean ownPrimaryKey;

    TableComparison(Table live, Table target, @Nullable Table source, boolean lenient, ColumnRules rules) {
        this.live = live;
        this.target = target;
        this.source = source;
        this.lenient = lenient;
        ownPrimaryKey = lenient
                && target.primaryKey().isEmpty()
                && (source == null || source.primaryKey().isEmpty());
        columns(rules);
        primaryKeyDiffers = !new TreeSet<>(live.primaryKey()).equals(new TreeSet<>(target.primaryKey()));
        if (primaryKeyDiffers) {
            report(Kind.PRIMARY_KEY, !ownPrimaryKey, "primary key", list(target.primaryKey()), list(live.primaryKey()));
        }
        uniques();
        foreignKeys();
        Matched<Index> indexes = Matched.of(plain(live), plain(target), TableComparison::indexKey);
        missingIndexes = indexes.missing();
        missingIndexes.forEach(i -> report(Kind.INDEX, true, "index " + list(i.columns()), "index", null));
        for (Index index : indexes.surplus()) {
            boolean known =
                    known(t -> t.indexes().stream().anyMatch(i -> indexKey(i).equals(indexKey(index))));
            if (known) {
                surplusIndexes.add(index);
            }
            report(Kind.INDEX, known, "index " + list(index.columns()), null, "index " + index.name());
        }
        Matched<Check> checks = Matched.of(live.checks(), target.checks(), Check::expression);
        missingChecks = checks.missing();
        missingChecks.forEach(c -> report(Kind.CHECK, true, "check " + c.expression(), "check", null));
        checks.surplus()
                .forEach(c -> report(Kind.CHECK, !lenient, "check " + c.name(), null, "check " + c.expression()));
    }

    private static List<Object> indexKey(Index index) {
        return List.of(index.columns(), index.include(), index.where() == null ? "" : index.where());
    }

    private static List<Index> plain(Table table) {
        return table.indexes().stream().filter(i -> !i.unique()).toList();
    }

    private void columns(ColumnRules rules) {
        for (Column column : live.columns()) {
            if (target.column(column.name()).isEmpty()) {
                boolean known = known(t -> t.column(column.name()).isPresent());
                if (known) {
                    surplusColumns.add(column);
                }
                report(Kind.COLUMN, known, "column " + column.name(), null, column.typeText());
            }
        }
        for (Column wanted : target.columns()) {
            Column now = live.column(wanted.name()).orElse(null);
            if (now == null) {
                missingColumns.add(wanted);
                report(Kind.COLUMN, true, "column " + wanted.name(), describe(wanted), null);
                continue;
            }
            boolean inPrimaryKey = live.primaryKey().contains(now.name());
            ColumnComparison compared = ColumnComparison.of(
                    live.name(),
                    now,
                    wanted,
                    inSource(wanted.name()),
                    inPrimaryKey,
                    inPrimaryKey && ownPrimaryKey,
                    lenient,
                    rules);
            differences.addAll(compared.differences());
            drift.addAll(compared.drift());
            if (compared.wanted() != null) {
                changedColumns.put(now, compared.wanted());
            }
        }
    }

    /** What the source catalog says of a column; where it has another name there, it is found under that. */
    private @Nullable Column inSource(String column) {
        if (source == null) {
            return null;
        }
        return source.column(column)
                .or(() -> DeclaredRename.all().stream()
                        .filter(rename -> rename.table().equals(source.name()))
                        .flatMap(rename -> rename.other(column).stream())
                        .flatMap(other -> source.column(other).stream())
                        .findFirst())
                .orElse(null);
    }

    private static String describe(Column column) {
        return column.typeText()
                + (column.nullable() ? "" : " NOT NULL")
                + (column.defaultValue() == null ? "" : " DEFAULT " + column.defaultValue());
    }

    /** A unique index is the same thing as a unique constraint, and the order of columns does not matter. */
    private void uniques() {
        Matched<Object> keys = Matched.of(uniqueObjects(live), uniqueObjects(target), TableComparison::uniqueKey);
        for (Object missing : keys.missing()) {
            if (missing instanceof UniqueKey key) {
                missingUniques.add(key);
                report(Kind.UNIQUE, true, "unique " + list(key.columns()), "unique", null);
            } else if (missing instanceof Index index) {
                missingUniqueIndexes.add(index);
                report(Kind.UNIQUE, true, "unique " + list(index.columns()), "unique", null);
            }
        }
        for (Object surplus : keys.surplus()) {
            boolean known = known(
                    t -> uniqueObjects(t).stream().anyMatch(u -> uniqueKey(u).equals(uniqueKey(surplus))));
            if (surplus instanceof UniqueKey key) {
                if (known) {
                    surplusUniques.add(key);
                }
                report(Kind.UNIQUE, known, "unique " + list(key.columns()), null, "unique " + key.name());
            } else if (surplus instanceof Index index) {
                if (known) {
                    surplusIndexes.add(index);
                }
                report(Kind.UNIQUE, known, "unique " + list(index.columns()), null, "unique index " + index.name());
            }
        }
    }

    private static List<Object> uniqueObjects(Table table) {
        return Stream.<Object>concat(
                        table.uniques().stream(), table.indexes().stream().filter(Index::unique))
                .toList();
    }

    private static Object uniqueKey(Object unique) {
        return unique instanceof UniqueKey key
                ? new TreeSet<>(key.columns())
                : new TreeSet<>(((Index) unique).columns());
    }

    private void foreignKeys() {
        Matched<ForeignKey> keys = Matched.of(live.foreignKeys(), target.foreignKeys(), TableComparison::wholeKey);
        List<ForeignKey> wanted = new ArrayList<>(keys.missing());
        for (ForeignKey key : keys.surplus()) {
            ForeignKey same = wanted.stream()
                    .filter(k -> keyColumns(k).equals(keyColumns(key)))
                    .findFirst()
                    .orElse(null);
            String object = "foreign key " + list(key.columns()) + " -> " + key.refTable() + list(key.refColumns());
            if (same != null) {
                wanted.remove(same);
                changedForeignKeys.put(key, same);
                report(Kind.FOREIGN_KEY_RULE, true, object, rules(same), rules(key));
                continue;
            }
            boolean known = known(
                    t -> t.foreignKeys().stream().anyMatch(k -> keyColumns(k).equals(keyColumns(key))));
            if (known) {
                surplusForeignKeys.add(key);
            }
            report(Kind.FOREIGN_KEY, known, object, null, "foreign key " + key.name() + ", " + rules(key));
        }
        for (ForeignKey key : wanted) {
            missingForeignKeys.add(key);
            report(
                    Kind.FOREIGN_KEY,
                    true,
                    "foreign key " + list(key.columns()) + " -> " + key.refTable() + list(key.refColumns()),
                    rules(key),
                    null);
        }
    }

    private static List<Object> keyColumns(ForeignKey key) {
        return List.of(key.columns(), key.refTable(), key.refColumns());
    }

    private static List<Object> wholeKey(ForeignKey key) {
        return List.of(key.columns(), key.refTable(), key.refColumns(), key.onDelete(), key.onUpdate());
    }

    private static String rules(ForeignKey key) {
        return "on delete " + key.onDelete() + ", on update " + key.onUpdate();
    }

    private boolean known(Predicate<Table> has) {
        return !lenient || has.test(target) || (source != null && has.test(source));
    }

    private static String list(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private void report(
            Kind kind, boolean difference, String object, @Nullable String expected, @Nullable String actual) {
        (difference ? differences : drift).add(new Difference(kind, live.name(), object, expected, actual));
    }
}
