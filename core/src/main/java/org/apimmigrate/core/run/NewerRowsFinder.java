package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.TablePart;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.run.RollbackPreview.NewerRows;
import org.apimmigrate.core.step.Change;

/**
 * Finds tables that somebody else has written to: compared with what the migration left, when it came to its end, and with what was there
 * before otherwise, tables that it had begun to change left out.
 */
final class NewerRowsFinder {

    private NewerRowsFinder() {}

    static List<NewerRows> find(Session session, RestorePoint point, Optional<Migration> migration) {
        List<NewerRows> newer = new ArrayList<>();
        for (Database database : JournalWriter.changed(session.context().databases())) {
            JournalReader journal = new JournalReader(database);
            boolean journaled = migration.isPresent() && journal.whole();
            Map<String, TableTotal> after = journaled ? journal.ledger(LedgerPhase.AFTER) : Map.of();
            Set<String> touched = journaled ? journal.changedTables(Change.Kind.DATA) : Set.of();
            DatabasePart part = point.manifest().databases().stream()
                    .filter(p -> p.role().equals(database.mainRole().id()))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                continue;
            }
            Map<String, TableTotal> expected = after.isEmpty() ? part.ledger() : after;
            LedgerPhase.take(session.context(), database).forEach((table, now) -> {
                TableTotal then = expected.get(table);
                boolean comparable = then != null && (!after.isEmpty() || !touched.contains(table));
                if (comparable && !same(then, now, !after.isEmpty())) {
                    newer.add(new NewerRows(database.mainRole(), table, then.rows(), now.rows(), holds(part, table)));
                }
            });
        }
        return newer;
    }

    /** Hashes say something only of the same columns, which is after the migration's end. */
    private static boolean same(TableTotal then, TableTotal now, boolean hashes) {
        if (then.rows() != now.rows()) {
            return false;
        }
        return !hashes
                || then.hash() == null
                || now.hash() == null
                || then.hash().equals(now.hash());
    }

    private static boolean holds(DatabasePart part, String table) {
        return part.tables().stream().filter(TablePart::whole).anyMatch(t -> t.table()
                .equals(table));
    }
}
