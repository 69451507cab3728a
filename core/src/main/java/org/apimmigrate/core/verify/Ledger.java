package org.apimmigrate.core.verify;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.schema.Table;

/**
 * What tables of a database hold: rows, and a hash of them, however many there are; they are streamed. Taken before and after, it proves
 * that nothing else changed (I-28), and later it reports what somebody else has written.
 */
public final class Ledger {

    private Ledger() {}

    public static Map<String, TableTotal> take(Database database, Collection<Table> tables) {
        Map<String, TableTotal> totals = new TreeMap<>();
        for (Table table : tables) {
            totals.put(table.name(), total(database, table));
        }
        return totals;
    }

    private static TableTotal total(Database database, Table table) {
        RowSum sum = TableRows.sum(database, table);
        return new TableTotal(sum.rows(), sum.hex());
    }
}
