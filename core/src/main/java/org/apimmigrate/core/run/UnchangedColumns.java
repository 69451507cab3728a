package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.backup.TablePart;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.DeclaredRename;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;
import org.apimmigrate.core.value.ValueKind;

/**
 * Columns of a table that the migration leaves as they were, under their old and under their present names. By them rows of before can be
 * distinguished from rows that somebody else wrote, also half-way, when nobody knows what a finished migration will hold.
 *
 * @param before as the restore point holds them
 * @param now the same columns, as they are called now
 */
record UnchangedColumns(RowShape before, RowAccess now) {

    /** What the steps write into tables of 4.0.0 (facts/steps.md#order). */
    private static final Set<String> WRITTEN = Set.of("ORGANIZATION", "VERSION_COMPARABLE", "PROVIDER");

    /** @param touched has the migration changed rows of the table, or begun to */
    static UnchangedColumns of(TablePart held, Table live, ValueForms forms, boolean touched) {
        List<String> before = new ArrayList<>();
        List<String> now = new ArrayList<>();
        List<ValueKind> kinds = new ArrayList<>();
        List<ValueForm> read = new ArrayList<>();
        RowShape shape = held.shape();
        for (int i = 0; i < shape.columns().size(); i++) {
            String old = shape.columns().get(i);
            ValueKind kind = shape.kinds().get(i);
            present(held.table(), live, old)
                    .filter(column -> forms.of(column).kind() == kind)
                    .filter(column -> !touched || (!WRITTEN.contains(column.name()) && column.onUpdate() == null))
                    .ifPresent(column -> {
                        before.add(old);
                        now.add(column.name());
                        kinds.add(kind);
                        read.add(forms.of(column));
                    });
        }
        return new UnchangedColumns(new RowShape(before, kinds), new RowAccess(now, read));
    }

    private static Optional<Column> present(String table, Table live, String old) {
        Optional<Column> same = live.column(old);
        if (same.isPresent()) {
            return same;
        }
        return DeclaredRename.all().stream()
                .filter(rename -> rename.table().equals(table) && rename.from().equals(old))
                .findFirst()
                .flatMap(rename -> live.column(rename.to()));
    }
}
