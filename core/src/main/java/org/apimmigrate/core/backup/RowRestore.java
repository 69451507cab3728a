package org.apimmigrate.core.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one table those of the restore point again. Rows are compared and only those that differ are written, a few hundred at
 * a time, each time in a transaction; so it may be interrupted and repeated.
 */
final class RowRestore {

    private final Database database;
    private final TablePart part;
    private final RowChunks chunks;
    private final LiveRows live;
    private final RowAccess access;
    private final Set<String> ownTimes;
    private final @Nullable TableScope scope;
    private final KeyedInserts inserts;
    private final Consumer<Consumer<SqlWriter>> transaction;
    private final BooleanSupplier makeWay;

    /**
     * @param held the table as the restore point has it
     * @param scope which rows of a table that is there in part belong to it; null for a whole table
     * @param inserts how rows are put in with the keys that they had
     * @param transaction runs a piece of work in a transaction of its own, at a safe point
     * @param makeWay takes the table's unique keys away; false when there is none (any more)
     */
    RowRestore(
            Database database,
            TablePart part,
            Table held,
            Path file,
            @Nullable TableScope scope,
            KeyedInserts inserts,
            Consumer<Consumer<SqlWriter>> transaction,
            BooleanSupplier makeWay) {
        this.database = database;
        this.part = part;
        this.chunks = new RowChunks(part, file);
        this.access = access(database, part, held);
        this.ownTimes = held.columns().stream()
                .filter(column -> column.type().equals("TIMESTAMP"))
                .map(Column::name)
                .collect(Collectors.toSet());
        this.live = new LiveRows(database, part, access);
        this.scope = scope;
        this.inserts = inserts;
        this.transaction = transaction;
        this.makeWay = makeWay;
    }

    /** One that only compares. */
    static RowRestore comparing(Database database, TablePart part, Table held, Path file, @Nullable TableScope scope) {
        return new RowRestore(
                database,
                part,
                held,
                file,
                scope,
                KeyedInserts.NONE,
                work -> {
                    throw new IllegalStateException("a comparison does not write");
                },
                () -> false);
    }

    private static RowAccess access(Database database, TablePart part, Table held) {
        return RowAccess.of(part.shape(), held, database.valueForms())
                .orElseThrow(() -> new MigrateException(
                        Kind.ENVIRONMENT,
                        new Problem(
                                "The restore point does not belong to a database like this one.",
                                "table " + part.table() + ", " + database.place(),
                                "its values were kept in another form than this database has them",
                                "Nothing of this table was changed. Name the restore point of this database, or restore the"
                                        + " databases from your own backup.")));
    }

    RowAccess access() {
        return access;
    }

    TablePart part() {
        return part;
    }

    /** Are the rows those of the restore point already? Not asked of tables that are there in part only. */
    boolean isSame() {
        RowSum sum = new RowSum();
        live.all(row -> sum.add(part.shape(), row));
        return sum.rows() == part.rows() && sum.hex().equals(part.rowsHash());
    }

    /** Deletes rows that were not there before. Rows without a key cannot be distinguished: they all go, and all are put in again. */
    void deleteNewer() {
        if (part.key().isEmpty()) {
            transaction.accept(writer -> writer.update(
                    "DELETE FROM " + database.dialect().schemaSql().name(part.table())));
        } else {
            eachNewer(keys -> {
                RowWriter writer = writer();
                keys.forEach(writer::delete);
                transaction.accept(writer::run);
            });
        }
    }

    /** Hands over the keys of live rows that the restore point does not hold, some at a time. */
    void eachNewer(Consumer<List<List<Object>>> handler) {
        chunks.each((from, chunk, last) -> {
            Set<List<Object>> wanted = new HashSet<>();
            chunk.forEach(row -> wanted.add(RowKey.identity(part.keyOf(row))));
            List<Object> upTo = last ? null : part.keyOf(chunk.get(chunk.size() - 1));
            List<Object> after = from;
            List<List<Object>> page = live.keys(after, upTo, scope);
            while (!page.isEmpty()) {
                List<List<Object>> newer = page.stream()
                        .filter(key -> !wanted.contains(RowKey.identity(key)))
                        .toList();
                if (!newer.isEmpty()) {
                    handler.accept(newer);
                }
                after = page.get(page.size() - 1);
                page = page.size() < RowChunks.ROWS ? List.of() : live.keys(after, upTo, scope);
            }
        });
    }

    /** Resets values that have changed, then puts back rows that are gone: what these need may have been taken by those. */
    void putBack() {
        if (part.key().isEmpty()) {
            eachNotEmpty(chunk -> {
                RowWriter writer = writer();
                chunk.forEach(writer::insert);
                transaction.accept(to -> inserts.run(writer, to));
            });
            return;
        }
        eachNotEmpty(chunk -> {
            try {
                resetChanged(chunk);
            } catch (SqlFailure e) {
                // values that rows have exchanged, or passed on from one to the next: no order of the rows would do
                if (!isAboutAKey(e) || !makeWay.getAsBoolean()) {
                    throw e;
                }
                resetChanged(chunk);
            }
        });
        eachNotEmpty(chunk -> {
            RowWriter writer = writer();
            compare(chunk, (row, columns) -> {}, writer::insert);
            if (!writer.isEmpty()) {
                transaction.accept(to -> inserts.run(writer, to));
            }
        });
    }

    private void resetChanged(List<Object[]> chunk) {
        RowWriter writer = writer();
        compare(chunk, (row, columns) -> writer.update(row, columns, ownTimes), row -> {});
        if (!writer.isEmpty()) {
            transaction.accept(writer::run);
        }
    }

    /** SQLState class 23: integrity constraint violation. */
    private static boolean isAboutAKey(SqlFailure e) {
        String state = e.error().getSQLState();
        return state != null && state.startsWith("23");
    }

    /** Rows of the restore point that are not in the table as they were, or not at all. */
    long differences() {
        if (part.whole()) {
            return isSame() ? 0 : 1;
        }
        long[] different = {0};
        eachNotEmpty(chunk -> compare(chunk, (row, columns) -> different[0]++, row -> different[0]++));
        return different[0];
    }

    private void eachNotEmpty(Consumer<List<Object[]>> handler) {
        chunks.each((from, chunk, last) -> {
            if (!chunk.isEmpty()) {
                handler.accept(chunk);
            }
        });
    }

    /**
     * Looks for wanted rows in the table.
     *
     * @param changed takes those that are there with other values, and the columns that differ
     * @param gone takes those that are not there
     */
    private void compare(List<Object[]> chunk, BiConsumer<Object[], List<Integer>> changed, Consumer<Object[]> gone) {
        Map<List<Object>, Object[]> missing = new LinkedHashMap<>();
        chunk.forEach(row -> missing.put(RowKey.identity(part.keyOf(row)), row));
        live.same(chunk, now -> {
            Object[] wanted = missing.remove(RowKey.identity(part.keyOf(now)));
            if (wanted != null && !differing(wanted, now).isEmpty()) {
                changed.accept(wanted, differing(wanted, now));
            }
        });
        missing.values().forEach(gone);
    }

    private static List<Integer> differing(Object[] wanted, Object[] now) {
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            boolean same = wanted[i] instanceof byte[] bytes
                    ? now[i] instanceof byte[] other && Arrays.equals(bytes, other)
                    : Objects.equals(wanted[i], now[i]);
            if (!same) {
                differing.add(i);
            }
        }
        return differing;
    }

    private RowWriter writer() {
        return new RowWriter(
                part,
                access,
                database.dialect().schemaSql()::name,
                database.dialect().rowSql().overriding());
    }
}
