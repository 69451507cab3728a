package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what a schema reader finds, row by row. Not thread-safe. */
public final class CatalogBuilder {

    private final String dbms;
    private final Map<String, TableBuilder> tables = new TreeMap<>();
    public final List<Sequence> sequences = new ArrayList<>();
    public final List<Trigger> triggers = new ArrayList<>();

    /** @param dbms id of the DBMS */
    public CatalogBuilder(String dbms) {
        this.dbms = dbms;
    }

    /** The table of this name; made when first asked for. */
    public TableBuilder table(String name) {
        return tables.computeIfAbsent(name, n -> new TableBuilder());
    }

    /** Is there such a table already? Views have columns, too, and are no tables. */
    public boolean knows(String name) {
        return tables.containsKey(name);
    }

    public Catalog build() {
        Map<String, Table> built = new TreeMap<>();
        tables.forEach((name, t) -> built.put(
                name,
                new Table(
                        name,
                        t.columns,
                        t.primaryKey,
                        t.primaryKeyName,
                        t.uniques,
                        t.foreignKeys,
                        t.indexes,
                        t.checks)));
        return new Catalog(dbms, built, sequences, triggers);
    }

    /** Parts of a table. */
    public static final class TableBuilder {
        public final List<Column> columns = new ArrayList<>();
        public final List<String> primaryKey = new ArrayList<>();
        public @Nullable String primaryKeyName;
        public final List<UniqueKey> uniques = new ArrayList<>();
        public final List<ForeignKey> foreignKeys = new ArrayList<>();
        public final List<Index> indexes = new ArrayList<>();
        public final List<Check> checks = new ArrayList<>();

        private TableBuilder() {}
    }
}
