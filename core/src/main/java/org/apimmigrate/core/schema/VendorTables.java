package org.apimmigrate.core.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables whose names begin as the vendor's do and that no known version has: a later version or an update made them. The tables of the
 * user store are left out, for other products of the vendor share it and add their own.
 */
public final class VendorTables {

    private static final List<String> PREFIXES = List.of("AM_", "IDN_", "REG_");

    private final Catalog source;
    private final Catalog target;

    public VendorTables(Catalog source, Catalog target) {
        this.source = source;
        this.target = target;
    }

    /** Their names, in order. */
    public List<String> unknown(Catalog live) {
        return live.tables().values().stream()
                .filter(this::isUnknown)
                .map(Table::name)
                .toList();
    }

    boolean isUnknown(Table table) {
        return PREFIXES.stream().anyMatch(table.name()::startsWith)
                && source.table(table.name()).isEmpty()
                && target.table(table.name()).isEmpty()
                && !isCopy(table);
    }

    /** A copy that a DBA or a killed schema change made: it is called after its original, and has no column that this does not have. */
    private boolean isCopy(Table table) {
        Set<String> columns = table.columns().stream().map(Column::name).collect(Collectors.toSet());
        Set<String> originals = new HashSet<>(source.tables().keySet());
        originals.addAll(target.tables().keySet());
        return originals.stream()
                .filter(original -> table.name().startsWith(original + "_"))
                .anyMatch(original -> columnsOf(original).containsAll(columns));
    }

    private Set<String> columnsOf(String table) {
        Set<String> names = new HashSet<>();
        List.of(source, target).forEach(catalog -> catalog.table(table)
                .ifPresent(known -> known.columns().forEach(column -> names.add(column.name()))));
        return names;
    }
}
