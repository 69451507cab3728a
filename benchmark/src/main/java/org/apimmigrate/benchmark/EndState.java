package org.apimmigrate.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.run.Session;
import org.apimmigrate.core.schema.Table;

/** A hash of every table of the databases that a migration changes, the journal left out. */
final class EndState {
    private EndState() {}

    /** Rows and hash by database and table. The number of a row of the log is given by the DBMS, so it is left out. */
    static Map<String, String> of(Session session) {
        Map<String, String> state = new TreeMap<>();
        for (Database database : JournalWriter.changed(session.context().databases())) {
            for (Table table : database.readSchema().tables().values()) {
                if (!table.name().startsWith("APIM_MIGRATE_")) {
                    state.put(database.mainRole().id() + " " + table.name(), sum(database, table));
                }
            }
        }
        return state;
    }

    private static String sum(Database database, Table table) {
        RowAccess access = RowAccess.of(table, database.valueForms());
        if (table.name().equals("REG_LOG")) {
            access = access.only(access.columns().stream()
                    .filter(column -> !column.equals("REG_LOG_ID"))
                    .toList());
        }
        RowShape shape = access.shape();
        RowSum sum = new RowSum();
        new TableRows(database, table.name(), access).each(null, List.of(), row -> sum.add(shape, row));
        return sum.rows() + " rows, " + sum.hex();
    }

    /** What differs, a line for each table. */
    static List<String> differences(Map<String, String> one, Map<String, String> other) {
        List<String> lines = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(one);
        all.putAll(other);
        all.keySet().forEach(table -> {
            if (!String.valueOf(one.get(table)).equals(other.get(table))) {
                lines.add(table + ": " + one.get(table) + " / " + other.get(table));
            }
        });
        return lines;
    }
}
