package org.apimmigrate.core.run;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.SchemaSql;
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

    /**
     * Only tables that the product knows; a customer's own are none of our business. But those that could later be taken for what a
     * killed schema change has left are noted, to tell them from it.
     */
    static Map<String, TableTotal> take(Context context, Database database) {
        Role role = database.mainRole();
        Catalog live = context.schema(role);
        Map<String, Table> known = new TreeMap<>(live.tables());
        Set<String> product = product(context, role);
        SchemaSql sql = database.dialect().schemaSql();
        known.keySet()
                .removeIf(name -> !product.contains(name)
                        && sql.copyOf(name).filter(product::contains).isEmpty());
        return Ledger.take(database, known.values());
    }

    private static Set<String> product(Context context, Role role) {
        Set<String> names = new HashSet<>(context.source(role).tables().keySet());
        names.addAll(context.target(role).tables().keySet());
        return names;
    }
}
