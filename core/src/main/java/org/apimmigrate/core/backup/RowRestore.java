package org.apimmigrate.core.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one table those of the restore point again. Rows are compared and only those that differ are written, a few hundred at
 * a time, each time in a transaction; so it may be interrupted and repeated.
 */
final class RowRestore {

    private static final int CHUNK = 200;

    private final Database database;
    private final TablePart part;
    private final Path file;
    private final RowShape shape;
    private final Consumer<Consumer<SqlWriter>> transaction;
    private final UnaryOperator<String> name;

    /** @param transaction runs a piece of work in a transaction of its own, at a safe point */
    RowRestore(Database database, TablePart part, Path file, Consumer<Consumer<SqlWriter>> transaction) {
        this.database = database;
        this.part = part;
        this.file = file;
        this.shape = part.shape();
        this.transaction = transaction;
        this.name = database.dialect().schemaSql()::name;
    }

    /** Are the rows those of the restore point already? Not asked of tables that stand there in part only. */
    boolean isSame() {
        RowSum sum = new RowSum();
        rows().each(null, List.of(), row -> sum.add(shape, row));
        return sum.rows() == part.rows() && sum.hex().equals(part.rowsHash());
    }

    /** Deletes rows that were not there before. */
    void deleteNewer() {
        // rows without a key cannot be told apart; they are all put in anew, see putBack
        if (!part.whole() || part.key().isEmpty()) {
            return;
        }
        eachChunk((from, chunk, last) -> {
            Map<List<Object>, Object[]> wanted = byKey(chunk);
            List<Object> upTo = last ? null : keyOf(chunk.get(chunk.size() - 1));
            List<Object> after = from;
            List<Object[]> page = livePage(after, upTo);
            while (!page.isEmpty()) {
                Flush flush = new Flush();
                page.stream().filter(row -> !wanted.containsKey(keyOf(row))).forEach(flush.writer::delete);
                flush.now();
                after = keyOf(page.get(page.size() - 1));
                page = page.size() < CHUNK ? List.of() : livePage(after, upTo);
            }
        });
    }

    /** Puts back rows that are gone and values that have changed. */
    void putBack() {
        if (part.key().isEmpty()) {
            putAll();
            return;
        }
        eachChunk((from, chunk, last) -> {
            Map<List<Object>, Object[]> live = new HashMap<>();
            readSame(chunk, row -> live.put(keyOf(row), row));
            Flush flush = new Flush();
            for (Object[] wanted : chunk) {
                Object[] now = live.get(keyOf(wanted));
                if (now == null) {
                    flush.writer.insert(wanted);
                    flush.whenFull();
                } else if (!differing(wanted, now).isEmpty()) {
                    flush.writer.update(wanted, differing(wanted, now));
                    flush.whenFull();
                }
            }
            flush.now();
        });
    }

    /** Rows of the restore point that are not in the table as they were, or not at all. */
    long differences() {
        if (part.whole()) {
            return isSame() ? 0 : 1;
        }
        long[] different = {0};
        eachChunk((from, chunk, last) -> {
            Map<List<Object>, Object[]> live = new HashMap<>();
            readSame(chunk, row -> live.put(keyOf(row), row));
            for (Object[] wanted : chunk) {
                Object[] now = live.get(keyOf(wanted));
                different[0] += now == null || !differing(wanted, now).isEmpty() ? 1 : 0;
            }
        });
        return different[0];
    }

    /** Rows without a key cannot be told apart: where they are not the same, all go and all are put in again. */
    private void putAll() {
        if (isSame()) {
            return;
        }
        transaction.accept(writer -> writer.update("DELETE FROM " + part.table()));
        eachChunk((from, chunk, last) -> {
            Flush flush = new Flush();
            chunk.forEach(flush.writer::insert);
            flush.now();
        });
    }

    private TableRows rows() {
        return new TableRows(database, part.table(), shape);
    }

    private RowWriter writer() {
        return new RowWriter(part.table(), shape, part.key(), name);
    }

    /** The next live rows in the order of the key, after one key (null: from the first) up to another (null: to the last). */
    private List<Object[]> livePage(@Nullable List<Object> after, @Nullable List<Object> upTo) {
        KeyRange range = new KeyRange(part.key(), name);
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (after != null) {
            conditions.add(range.above());
            values.addAll(KeyRange.rangeValues(after));
        }
        if (upTo != null) {
            conditions.add(range.upTo());
            values.addAll(KeyRange.rangeValues(upTo));
        }
        String where = conditions.isEmpty() ? null : String.join(" AND ", conditions);
        return rows().page(where, part.key(), CHUNK, values.toArray());
    }

    /** Live rows that have the keys of these. */
    private void readSame(List<Object[]> chunk, TableRows.Handler handler) {
        String same = new KeyRange(part.key(), name).same();
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Object[] row : chunk) {
            conditions.add(same);
            values.addAll(keyOf(row));
        }
        rows().each(String.join(" OR ", conditions), List.of(), handler, values.toArray());
    }

    private List<Object> keyOf(Object[] row) {
        return part.key().stream().map(column -> row[shape.indexOf(column)]).toList();
    }

    private Map<List<Object>, Object[]> byKey(List<Object[]> rows) {
        Map<List<Object>, Object[]> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(keyOf(row), row));
        return byKey;
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

    /** Takes the rows of the file, a chunk at a time, with the key before them and whether they are the last. */
    private interface ChunkHandler {
        void handle(@Nullable List<Object> from, List<Object[]> chunk, boolean last);
    }

    private void eachChunk(ChunkHandler handler) {
        try (RowFileReader reader = new RowFileReader(file, shape)) {
            List<Object> from = null;
            List<Object[]> chunk = new ArrayList<>();
            Object[] row = reader.next();
            if (row == null && part.whole() && !part.key().isEmpty()) {
                handler.handle(null, chunk, true);
            }
            while (row != null) {
                chunk.add(row);
                row = reader.next();
                if (chunk.size() == CHUNK || row == null) {
                    handler.handle(from, chunk, row == null);
                    from = part.key().isEmpty() ? null : keyOf(chunk.get(chunk.size() - 1));
                    chunk = new ArrayList<>();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Statements on their way into a transaction. */
    private final class Flush {

        private final RowWriter writer = writer();
        private int waiting;

        void whenFull() {
            if (++waiting >= CHUNK) {
                now();
            }
        }

        void now() {
            if (!writer.isEmpty()) {
                transaction.accept(writer::run);
            }
            waiting = 0;
        }
    }
}
