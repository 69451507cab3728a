package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.core.schema.SchemaOperation.AddForeignKey;
import org.apimmigrate.core.schema.SchemaOperation.AddIndex;
import org.apimmigrate.core.schema.SchemaOperation.CreateSequence;
import org.apimmigrate.core.schema.SchemaOperation.CreateTable;
import org.apimmigrate.core.schema.SchemaOperation.CreateTrigger;

/** All that builds the schema of a catalog in an empty database: for tests, samples, and the demo. */
public final class CatalogDdl {

    private final SchemaSql sql;

    public CatalogDdl(SchemaSql sql) {
        this.sql = sql.asInScripts();
    }

    /** The statements, in the order to run them. */
    public List<String> create(Catalog catalog) {
        return operations(catalog).stream()
                .flatMap(o -> o.statements(sql).stream())
                .toList();
    }

    /** Sequences, tables, indexes, foreign keys, triggers. Foreign keys come last, so that tables may refer to one another. */
    static List<SchemaOperation> operations(Catalog catalog) {
        Stream<SchemaOperation> sequences =
                catalog.sequences().stream().filter(s -> !s.owned()).map(CreateSequence::new);
        Stream<SchemaOperation> tables = catalog.tables().values().stream().map(CreateTable::new);
        List<SchemaOperation> keys = new ArrayList<>();
        for (Table table : catalog.tables().values()) {
            table.indexes().forEach(i -> keys.add(new AddIndex(table.name(), i)));
        }
        for (Table table : catalog.tables().values()) {
            table.foreignKeys().forEach(k -> keys.add(new AddForeignKey(table.name(), k)));
        }
        Stream<SchemaOperation> triggers = catalog.triggers().stream().map(CreateTrigger::new);
        return Stream.of(sequences, tables, keys.stream(), triggers)
                .flatMap(s -> s)
                .toList();
    }
}
