package org.apimmigrate.core.run;

import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.verify.Ledger;

/** Takes the ledger of all changed databases before the first and after the last change. */
final class LedgerPhase {

    static final String BEFORE = "before";
    static final String AFTER = "after";

    private LedgerPhase() {}

    static void record(Session session, JournalWriter journal, String phase) {
        for (Database database : JournalWriter.changed(session.context().databases())) {
            journal.ledger(database, phase, take(session.context(), database));
        }
    }

    /** Only tables that the product knows; a customer's own are none of our business. */
    static Map<String, TableTotal> take(Context context, Database database) {
        Role role = database.mainRole();
        Catalog live = context.schema(role);
        Map<String, Table> known = new TreeMap<>(live.tables());
        known.keySet()
                .removeIf(name -> context.source(role).table(name).isEmpty()
                        && context.target(role).table(name).isEmpty());
        return Ledger.take(database, known.values());
    }
}
