package org.apimmigrate.core.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Is there such a column now? Steps ask this where a column may not be there yet, or not any more. */
    public boolean has(String table, String column) {
        return table(table).flatMap(t -> t.column(column)).isPresent();
    }
}
