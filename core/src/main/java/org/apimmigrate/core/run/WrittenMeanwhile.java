package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.step.Change;

/**
 * Before a migration continues: do the tables that it has not come to yet hold what they held when it was begun? What a server writes in
 * between is neither in the ledger nor in the restore point, so the migration could never be verified, however far it went.
 */
final class WrittenMeanwhile {

    /** Larger tables are compared by their number of rows only; verification has the rest. */
    private static final long HASHED_ROWS = 20_000;

    /** A user store may be shared with other products, which continue working. */
    private static final String USER_TABLES = "UM_";

    private static final int NAMED = 5;

    private WrittenMeanwhile() {}

    /**
     * @param databases those that have a journal of the migration
     * @throws MigrateException of kind UNKNOWN_OUTCOME naming the tables
     */
    static void requireNone(Session session, List<Database> databases) {
        List<String> written = new ArrayList<>();
        for (Database database : databases) {
            untouched(session, database).forEach((table, before) -> {
                SafePoint.pass(session.stop(), "before a look at table " + table.name());
                change(database, table, before)
                        .ifPresent(how -> written.add("%s (%s database): %s"
                                .formatted(table.name(), database.mainRole().id(), how)));
            });
        }
        if (!written.isEmpty()) {
            throw new MigrateException(
                    Kind.UNKNOWN_OUTCOME,
                    new Problem(
                            "Somebody else has written to the databases since the migration was begun.",
                            String.join("; ", written.subList(0, Math.min(NAMED, written.size())))
                                    + (written.size() > NAMED
                                            ? " and " + (written.size() - NAMED) + " tables more"
                                            : ""),
                            "the migration has not touched these tables yet, and they are not as they were; a server was started in"
                                    + " between, or rows were edited",
                            Advice.of(
                                    "This call has changed nothing. Stop all servers. Undo what was written and run the same "
                                            + "command again. Or roll back with {}, which reports the rows that it would undo, and begin "
                                            + "again. See docs/operator/resume.md.",
                                    Command.of("rollback"))));
        }
    }

    private static Map<Table, TableTotal> untouched(Session session, Database database) {
        JournalReader journal = new JournalReader(database);
        Set<String> altered = journal.changedTables(Change.Kind.SCHEMA);
        Set<String> written = journal.changedTables(Change.Kind.DATA);
        Map<String, Table> live = session.context().schema(database.mainRole()).tables();
        Map<Table, TableTotal> untouched = new TreeMap<>(java.util.Comparator.comparing(Table::name));
        journal.ledger(LedgerPhase.BEFORE).forEach((name, total) -> {
            Table table = live.get(name);
            if (table != null && !altered.contains(name) && !written.contains(name) && !name.startsWith(USER_TABLES)) {
                untouched.put(table, total);
            }
        });
        return untouched;
    }

    private static Optional<String> change(Database database, Table table, TableTotal before) {
        long rows = database.reader()
                .number("SELECT COUNT(*) FROM " + database.dialect().schemaSql().name(table.name()));
        if (rows != before.rows()) {
            return Optional.of(before.rows() + " rows before, " + rows + " now");
        }
        boolean same = before.hash() == null
                || rows > HASHED_ROWS
                || TableRows.sum(database, table).hex().equals(before.hash());
        return same ? Optional.empty() : Optional.of("other contents");
    }
}
