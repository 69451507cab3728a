package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Leftovers;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaReversal;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Sequence;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.Trigger;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * Brings one database back to a restore point: lets the old rows in, makes the rows those of before, then the schema. Each piece looks
 * first and writes only what differs, so that the whole may be interrupted anywhere and called again.
 */
public final class DatabaseRestore {

    private final Context context;
    private final Database database;
    private final Role role;
    private final RestorePoint point;
    private final DatabasePart part;
    private final WriteGate gate;
    private final Progress progress;
    private final SchemaSql sql;
    private final SchemaReversal reversal;
    private long statements;

    /** @param progress called before every transaction; may throw to stop */
    public DatabaseRestore(
            Context context,
            Database database,
            RestorePoint point,
            DatabasePart part,
            WriteGate gate,
            Progress progress) {
        this.context = context;
        this.database = database;
        this.role = database.mainRole();
        this.point = point;
        this.part = part;
        this.gate = gate;
        this.progress = progress;
        this.sql = database.dialect().schemaSql();
        this.reversal = new SchemaReversal(
                context.target(role), part.schema(), database.dialect().columnRules(), sql.foreignKeysLeanOnIndexes());
    }

    /** Statements and batches run so far. */
    public long statements() {
        return statements;
    }

    public void run() {
        new Leftovers(sql, context.target(role).tables().keySet(), part.ledger().keySet())
                .statements(live())
                .forEach(due -> schema("what an interrupted change left", List.of(due)));
        sql.due(database.reader()).forEach(due -> schema("what an interrupted change left", List.of(due)));
        for (String table : reversal.newTables(live())) {
            schema("away with table " + table, sql.dropTable(table));
        }
        for (Sequence sequence : reversal.newSequences(live())) {
            schema("away with sequence " + sequence.name(), sql.dropSequence(sequence));
        }
        Set<String> restored = new HashSet<>();
        part.tables().forEach(table -> restored.add(table.table()));
        apply(reversal.loosen(live(), restored));
        rows();
        apply(reversal.restore(live()));
        sql.due(database.reader()).forEach(due -> schema("what the changes left due", List.of(due)));
    }

    /** Children first away, parents first back. */
    private void rows() {
        Catalog live = live();
        List<RowRestore> parentsFirst = new ArrayList<>();
        for (TablePart table : parentsFirst(part.tables())) {
            RowRestore rows = rows(table, live);
            if (!table.whole() || !rows.isSame()) {
                parentsFirst.add(rows);
            }
        }
        RegistryRows registry = new RegistryRows(database, this::transactionOf);
        for (int i = parentsFirst.size() - 1; i >= 0; i--) {
            RowRestore rows = parentsFirst.get(i);
            if (rows.part().whole()) {
                rows.deleteNewer();
            } else if (rows.part().table().equals(RegistryRows.RESOURCES)) {
                registry.deleteNewer(rows);
            }
        }
        RowSql rowSql = database.dialect().rowSql();
        eachNumbering(live, trigger -> parentsFirst.stream()
                .filter(rows -> rows.part().table().equals(trigger.table()))
                .forEach(rows -> schema("no new keys by " + trigger.name(), rowSql.pause(trigger))));
        parentsFirst.forEach(RowRestore::putBack);
        // all of them: an attempt before this one may have been interrupted with others paused
        eachNumbering(live, trigger -> schema("new keys by " + trigger.name(), rowSql.resume(trigger)));
    }

    /** Triggers that give keys to the rows of tables that are restored. */
    private void eachNumbering(Catalog live, Consumer<Trigger> handler) {
        live.triggers().stream()
                .filter(Trigger::numbersRows)
                .filter(trigger ->
                        part.tables().stream().anyMatch(table -> table.table().equals(trigger.table())))
                .forEach(handler);
    }

    private RowRestore rows(TablePart table, Catalog live) {
        TableScope scope =
                table.whole() ? null : RestoreScope.ofRegistry(table.table()).orElse(null);
        return new RowRestore(
                database,
                table,
                part.tableOf(table),
                point.file(table),
                scope,
                new KeyedInserts(
                        database.dialect().rowSql(), live.table(table.table()).orElse(part.tableOf(table))),
                work -> transactionOf("rows of " + table.table(), work),
                () -> {
                    List<SchemaOperation> keys = reversal.withoutUniqueKeys(live(), table.table());
                    apply(keys);
                    return !keys.isEmpty();
                });
    }

    private List<TablePart> parentsFirst(List<TablePart> tables) {
        Map<String, Integer> depth = new HashMap<>();
        List<TablePart> ordered = new ArrayList<>(tables);
        ordered.sort(Comparator.comparingInt((TablePart t) -> depth(t.table(), depth, new HashSet<>()))
                .thenComparing(TablePart::table));
        return ordered;
    }

    /** How many parents a table has above it, by the foreign keys of the restore point. */
    private int depth(String table, Map<String, Integer> known, Set<String> path) {
        Integer already = known.get(table);
        if (already != null) {
            return already;
        }
        if (!path.add(table)) {
            return 0;
        }
        int depth = part.schema().table(table).map(Table::foreignKeys).orElse(List.of()).stream()
                .filter(key -> !key.refTable().equals(table))
                .mapToInt(key -> 1 + depth(key.refTable(), known, path))
                .max()
                .orElse(0);
        path.remove(table);
        known.put(table, depth);
        return depth;
    }

    private Catalog live() {
        context.schemaChanged();
        return context.schema(role);
    }

    private void apply(List<SchemaOperation> operations) {
        for (SchemaOperation operation : operations) {
            schema("back: " + operation.table() + ", " + operation.purpose(), operation.statements(sql));
        }
    }

    private void schema(String what, List<String> sql) {
        if (sql.isEmpty()) {
            return;
        }
        transactionOf(what, writer -> sql.forEach(writer::schema));
    }

    private void transactionOf(String what, Consumer<SqlWriter> work) {
        transaction(what, writer -> {
            work.accept(writer);
            return null;
        });
    }

    private void transaction(String what, Function<SqlWriter, Void> work) {
        progress.done(what, statements, -1);
        gate.inTransaction(role, work);
        statements++;
    }
}
