package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.OutsideKey;
import org.apimmigrate.core.schema.SchemaReversal;
import org.apimmigrate.core.sql.SqlFailure;

/**
 * Rows in other schemas or databases that refer to rows which a rollback deletes: those that came after the restore point. They would be
 * deleted or altered with them, or stop the rollback half-way, and no restore point holds them.
 */
public final class RowsOutside {

    private static final int KEYS_PER_QUERY = 100;
    private static final String CONTENTS = "REG_CONTENT";

    private final Context context;
    private final Database database;
    private final RestorePoint point;
    private final DatabasePart part;
    private final UnaryOperator<String> name;

    public RowsOutside(Context context, Database database, RestorePoint point, DatabasePart part) {
        this.context = context;
        this.database = database;
        this.point = point;
        this.part = part;
        this.name = database.dialect().schemaSql()::name;
    }

    /**
     * A foreign key that a rollback would have to do with.
     *
     * @param why what refers to what, a sentence without its point
     */
    public record Found(OutsideKey key, String why) {}

    /** The first such foreign key; empty when a rollback touches nothing outside. */
    public Optional<Found> find() {
        for (OutsideKey key : OutsideKey.of(database)) {
            try {
                Optional<Found> found = find(key);
                if (found.isPresent()) {
                    return found;
                }
            } catch (SqlFailure e) {
                if (!database.dialect().session().privilegeMissing(e.error())) {
                    throw e;
                }
                return Optional.of(new Found(key, "its rows cannot be read by this user: " + e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> find(OutsideKey key) {
        if (newTables().contains(key.refTable())) {
            return Optional.of(new Found(key, "4.0.0 does not have that table, so a rollback removes it"));
        }
        String table = key.refTable().equals(CONTENTS) ? RegistryRows.RESOURCES : key.refTable();
        Optional<TablePart> held = part.tables().stream()
                .filter(each -> each.table().equals(table))
                .filter(each -> each.whole() || table.equals(RegistryRows.RESOURCES))
                .findFirst();
        long rows = held.map(each -> each.key().isEmpty() ? all(key) : newer(each, key))
                .orElse(0L);
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Found(
                        key,
                        rows + (rows == 1 ? " row refers" : " rows refer")
                                + " to what came after the restore point and goes with a rollback; the restore point does not"
                                + " hold tables of other schemas or databases"));
    }

    private List<String> newTables() {
        return new SchemaReversal(
                        context.target(database.mainRole()),
                        part.schema(),
                        database.dialect().columnRules(),
                        database.dialect().schemaSql().foreignKeysLeanOnIndexes())
                .newTables(context.schema(database.mainRole()));
    }

    /** Rows of a table without a key are all deleted and put in again. */
    private long all(OutsideKey key) {
        return database.reader().number(key.count(name.apply(key.refTable()), "1 = 1"));
    }

    private long newer(TablePart held, OutsideKey key) {
        RowRestore rows = RowRestore.comparing(
                database,
                held,
                part.tableOf(held),
                point.file(held),
                held.whole() ? null : RestoreScope.ofRegistry(held.table()).orElse(null));
        KeyRange range = new KeyRange(held.key(), rows.access(), name);
        long[] found = {0};
        rows.eachNewer(keys -> {
            for (int from = 0; from < keys.size(); from += KEYS_PER_QUERY) {
                found[0] += count(key, range, keys.subList(from, Math.min(keys.size(), from + KEYS_PER_QUERY)));
            }
        });
        return found[0];
    }

    private long count(OutsideKey key, KeyRange range, List<List<Object>> keys) {
        String which = String.join(
                " OR ",
                IntStream.range(0, keys.size()).mapToObj(i -> range.same()).toList());
        List<Object> values = new ArrayList<>();
        keys.forEach(each -> values.addAll(range.bound(each)));
        if (key.refTable().equals(CONTENTS)) {
            // contents go with the resources that have them
            which = "EXISTS (SELECT 1 FROM REG_RESOURCE R WHERE R.REG_CONTENT_ID = REG_CONTENT.REG_CONTENT_ID"
                    + " AND R.REG_TENANT_ID = REG_CONTENT.REG_TENANT_ID AND (" + which + "))";
        }
        return database.reader().number(key.count(name.apply(key.refTable()), which), values.toArray());
    }
}
