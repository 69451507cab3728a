package org.apimmigrate.core.backup;

import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.row.RowSum;

/** The rows of one table in a restore point, looked at by some of their columns. */
public final class HeldRows {

    private final RestorePoint point;
    private final TablePart part;

    public HeldRows(RestorePoint point, TablePart part) {
        this.point = point;
        this.part = part;
    }

    /** Count and hash of these columns of all rows. */
    public TableTotal total(RowShape some) {
        int[] indexes =
                some.columns().stream().mapToInt(part.columns()::indexOf).toArray();
        RowSum sum = new RowSum();
        try (RowFileReader reader = new RowFileReader(point.file(part), part.shape())) {
            for (Object[] row = reader.next(); row != null; row = reader.next()) {
                Object[] values = new Object[indexes.length];
                for (int i = 0; i < indexes.length; i++) {
                    values[i] = row[indexes[i]];
                }
                sum.add(some, values);
            }
        }
        return new TableTotal(sum.rows(), sum.hex());
    }
}
