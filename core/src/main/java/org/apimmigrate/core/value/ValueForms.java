package org.apimmigrate.core.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlReader;

/** Which form each column of one DBMS has. One implementation in the folder of each dialect. */
public interface ValueForms {

    ValueForm of(Column column);

    /**
     * By column, the condition for values that a restore point could not bring back. Columns that have none are not in it; for those of
     * the vendor there is nothing to ask.
     *
     * @param name how a statement names a table or column
     */
    default Map<String, String> lost(SqlReader reader, Table table, UnaryOperator<String> name) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String condition = column.generated() == null ? of(column).lostOf(name.apply(column.name())) : null;
            if (condition != null) {
                conditions.put(column.name(), condition);
            }
        }
        return conditions;
    }
}
