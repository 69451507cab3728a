package org.apimmigrate.run;

import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.Table;

/**
 * Everything that databases hold, tables of the tool apart.
 *
 * @param rows by database and table: how many, and a hash of them
 * @param schemas by database
 */
record Snapshot(Map<String, String> rows, Map<String, Catalog> schemas) {

    static Snapshot of(Context context) {
        Map<String, String> rows = new TreeMap<>();
        Map<String, Catalog> schemas = new TreeMap<>();
        for (Database database : context.databases().distinct()) {
            String role = database.mainRole().id();
            Catalog live = database.readSchema();
            schemas.put(role, live);
            for (Table table : live.tables().values()) {
                if (!table.name().startsWith(SchemaComparison.OWN_TABLES)) {
                    RowSum sum = TableRows.sum(database, table);
                    rows.put(role + "." + table.name(), sum.rows() + " rows " + sum.hex());
                }
            }
        }
        return new Snapshot(rows, schemas);
    }

    /** Differences of schema from another, names of constraints apart; empty when there is none. */
    String schemaDifferences(Context context, Snapshot other) {
        StringBuilder text = new StringBuilder();
        for (Database database : context.databases().distinct()) {
            String role = database.mainRole().id();
            new SchemaComparison(
                            null, other.schemas().get(role), database.dialect().columnRules())
                    .compare(schemas.get(role))
                    .differences()
                    .forEach(difference -> text.append(role)
                            .append(": ")
                            .append(difference.text())
                            .append('\n'));
        }
        return text.toString();
    }
}
