package org.apimmigrate.core.verify;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.schema.Table;

/**
 * What tables of a database hold: rows, and a hash of them where taking it is cheap. Taken before and after, it proves that nothing
 * else changed (behaviour 6, I-28).
 */
public final class Ledger {

    /** Tables up to this many rows are hashed. */
    private static final long HASHED_ROWS = 20_000;

    /** Contents are large: up to this many are hashed. */
    private static final long HASHED_CONTENTS = 2_000;

    private Ledger() {}

    public static Map<String, TableTotal> take(Database database, Collection<Table> tables) {
        Map<String, TableTotal> totals = new TreeMap<>();
        for (Table table : tables) {
            totals.put(table.name(), total(database, table));
        }
        return totals;
    }

    private static TableTotal total(Database database, Table table) {
        String name = database.dialect().schemaSql().name(table.name());
        long rows = database.reader().number("SELECT COUNT(*) FROM " + name);
        long limit = table.columns().stream().anyMatch(c -> c.type().equals("BLOB")) ? HASHED_CONTENTS : HASHED_ROWS;
        if (rows > limit) {
            return new TableTotal(rows, null);
        }
        return new TableTotal(rows, TableRows.sum(database, table).hex());
    }
}
