package org.apimmigrate.core.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;

/** How the rows of one table are read and written: its columns in the order of their names, each with the form of its values. */
public record RowAccess(List<String> columns, List<ValueForm> forms) {

    public RowAccess {
        columns = List.copyOf(columns);
        forms = List.copyOf(forms);
    }

    /** All columns that a statement can write. */
    public static RowAccess of(Table table, ValueForms forms) {
        List<Column> sorted = new ArrayList<>(table.columns());
        // no statement can write those; the DBMS makes their values of others, or of the time
        sorted.removeIf(column -> column.generated() != null);
        sorted.sort(Comparator.comparing(Column::name));
        return new RowAccess(
                sorted.stream().map(Column::name).toList(),
                sorted.stream().map(forms::of).toList());
    }

    /** Some columns of a table; empty when one is not there, or is kept in another way than this says. */
    public static Optional<RowAccess> of(RowShape shape, Table table, ValueForms forms) {
        List<ValueForm> found = new ArrayList<>();
        for (int i = 0; i < shape.columns().size(); i++) {
            Optional<ValueForm> form = table.column(shape.columns().get(i)).map(forms::of);
            if (form.isEmpty() || form.get().kind() != shape.kinds().get(i)) {
                return Optional.empty();
            }
            found.add(form.get());
        }
        return Optional.of(new RowAccess(shape.columns(), found));
    }

    public RowShape shape() {
        return new RowShape(columns, forms.stream().map(ValueForm::kind).toList());
    }

    /** Some of the columns, in this order. */
    public RowAccess only(List<String> some) {
        return new RowAccess(some, some.stream().map(this::form).toList());
    }

    public ValueForm form(String column) {
        return forms.get(columns.indexOf(column));
    }

    /** What a query has to select. @param name how a statement names a column */
    String selected(UnaryOperator<String> name) {
        return columns.stream()
                .map(column -> form(column).selected(name.apply(column)))
                .collect(Collectors.joining(", "));
    }

    /** The current row; its select list must start with what {@link #selected} says. */
    Object[] read(ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = forms.get(i).kind().read(row, i + 1);
        }
        return values;
    }
}
