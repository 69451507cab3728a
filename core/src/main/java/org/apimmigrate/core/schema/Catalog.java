package org.apimmigrate.core.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A schema as data: what a database holds, or what a fresh installation would hold.
 *
 * @param dbms name of the DBMS: h2, postgresql, mysql, mssql, oracle, db2
 */
public record Catalog(String dbms, Map<String, Table> tables, List<Sequence> sequences, List<Trigger> triggers) {

    public Catalog {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        sequences = List.copyOf(sequences);
        triggers = List.copyOf(triggers);
    }

    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * A table that this catalog is known to hold.
     *
     * @throws NoSuchElementException if it does not
     */
    public Table known(String name) {
        return table(name).orElseThrow(() -> new NoSuchElementException("the catalog has no table " + name));
    }

    /** Is there such a column now? Steps ask this where a column may not be there yet, or not any more. */
    public boolean has(String table, String column) {
        return table(table).flatMap(t -> t.column(column)).isPresent();
    }

    /** The same catalog with this table in place of the one of its name, or in addition. */
    public Catalog with(Table table) {
        Map<String, Table> changed = new TreeMap<>(tables);
        changed.put(table.name(), table);
        return new Catalog(dbms, changed, sequences, triggers);
    }

    /** The same catalog, its sequences replaced. */
    public Catalog withSequences(List<Sequence> changed) {
        return new Catalog(dbms, tables, changed, triggers);
    }

    /** The same catalog, its triggers replaced. */
    public Catalog withTriggers(List<Trigger> changed) {
        return new Catalog(dbms, tables, sequences, changed);
    }

    /** The part whose tables are wanted, with the sequences and triggers of those tables; a sequence of no table goes by its own name. */
    public Catalog only(Predicate<String> tableName) {
        Map<String, Table> kept = new TreeMap<>();
        tables.forEach((name, table) -> {
            if (tableName.test(name)) {
                kept.put(name, table);
            }
        });
        return new Catalog(
                dbms,
                kept,
                sequences.stream()
                        .filter(s -> tableName.test(s.table() == null ? s.name() : s.table()))
                        .toList(),
                triggers.stream().filter(t -> tableName.test(t.table())).toList());
    }

    /** This catalog and another one of the same DBMS in one database. */
    public Catalog plus(Catalog other) {
        Map<String, Table> both = new TreeMap<>(tables);
        both.putAll(other.tables);
        return new Catalog(
                dbms,
                both,
                Stream.concat(sequences.stream(), other.sequences.stream()).toList(),
                Stream.concat(triggers.stream(), other.triggers.stream()).toList());
    }
}
