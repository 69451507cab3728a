package org.apimmigrate.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apimmigrate.core.backup.AfterLedger;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
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

    /** Records what is there at the end of the migration: in the journals, and next to the restore point, where it outlives them. */
    static void recordAfter(Session session, JournalWriter journal, Migration migration) {
        Map<String, Map<String, TableTotal>> all = new TreeMap<>();
        for (Database database : JournalWriter.changed(session.context().databases())) {
            Map<String, TableTotal> totals = take(session.context(), database);
            journal.ledger(database, AFTER, totals);
            all.put(database.mainRole().id(), totals);
        }
        beside(session, migration, ledger -> ledger.write(all));
    }

    /** What was recorded of the end is no longer true once the migration continues to change something. */
    static void forgetAfter(Session session, JournalWriter journal, Migration migration) {
        for (Database database : JournalWriter.changed(session.context().databases())) {
            if (!new JournalReader(database).ledger(AFTER).isEmpty()) {
                journal.ledger(database, AFTER, Map.of());
            }
        }
        beside(session, migration, AfterLedger::remove);
    }

    private interface Work {
        void on(AfterLedger ledger) throws IOException;
    }

    /** A restore point that was moved away since does not keep the migration from its end. */
    private static void beside(Session session, Migration migration, Work work) {
        if (migration.restorePoint() == null) {
            return;
        }
        Path folder = Path.of(migration.restorePoint());
        try {
            if (Files.isDirectory(folder)) {
                work.on(new AfterLedger(folder));
            }
        } catch (IOException e) {
            session.listener()
                    .note(
                            ("what the tables hold now could not be kept in %s (%s: %s); once `finish` was called, rollback cannot know"
                                            + " which rows were written since")
                                    .formatted(folder, e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    /**
     * Only tables that the product knows; a customer's own are none of our business. But those that could later be taken for what a
     * killed schema change has left are noted, to distinguish them from it.
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
