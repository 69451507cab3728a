package org.apimmigrate.core.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table in a restore point, a piece at a time. A piece is bounded by its rows and by its bytes, so that memory does not
 * grow with large objects; a single row that is larger is a piece of its own.
 */
final class RowChunks {

    static final int ROWS = 200;
    private static final long BYTES = 4 << 20;

    private final TablePart part;
    private final Path file;

    RowChunks(TablePart part, Path file) {
        this.part = part;
        this.file = file;
    }

    /** Takes one piece. */
    interface Handler {
        /**
         * @param after key before the first row; null at the beginning, or when the table has no key
         * @param rows empty only when the file is
         * @param last does nothing come after it
         */
        void handle(@Nullable List<Object> after, List<Object[]> rows, boolean last);
    }

    /** Hands over all pieces in the order of the key; one without rows when there are none. */
    void each(Handler handler) {
        try (RowFileReader reader = new RowFileReader(file, part.shape())) {
            List<Object> after = null;
            List<Object[]> rows = new ArrayList<>();
            long bytes = 0;
            Object[] row = reader.next();
            if (row == null) {
                handler.handle(null, rows, true);
            }
            while (row != null) {
                rows.add(row);
                bytes += size(row);
                row = reader.next();
                if (rows.size() == ROWS || bytes >= BYTES || row == null) {
                    handler.handle(after, rows, row == null);
                    after = part.key().isEmpty() ? null : part.keyOf(rows.get(rows.size() - 1));
                    rows = new ArrayList<>();
                    bytes = 0;
                }
            }
        }
    }

    /** The first piece; empty when there are no rows. */
    List<Object[]> first() {
        try (RowFileReader reader = new RowFileReader(file, part.shape())) {
            List<Object[]> rows = new ArrayList<>();
            long bytes = 0;
            Object[] row = reader.next();
            while (row != null && rows.size() < ROWS && bytes < BYTES) {
                rows.add(row);
                bytes += size(row);
                row = reader.next();
            }
            return rows;
        }
    }

    /** Bytes of the large values of a row; the others are small. */
    private static long size(Object[] row) {
        long size = 0;
        for (Object value : row) {
            if (value instanceof byte[] bytes) {
                size += bytes.length;
            } else if (value instanceof String text) {
                size += text.length();
            }
        }
        return size;
    }
}
