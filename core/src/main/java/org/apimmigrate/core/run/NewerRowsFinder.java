package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apimmigrate.core.backup.AfterLedger;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.HeldRows;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestoreProof;
import org.apimmigrate.core.backup.TablePart;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.fix.ApplyFixesStep;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.run.RollbackPreview.Fate;
import org.apimmigrate.core.run.RollbackPreview.NewerRows;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.step.Change;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables that somebody else has written to. After the migration's end all tables are compared with what it left, which the journal
 * knows, or else the file next to the restore point. Half-way they are compared with the restore point, by the columns that the migration
 * leaves alone. Where neither shows it, that is said.
 */
final class NewerRowsFinder {

    /** Tables in which the migration itself adds or removes rows or rewrites them: half-way nobody else's can be distinguished from its own. */
    private static final Set<String> REWRITTEN = Set.of("REG_LOG", "REG_CONTENT", "AM_SYSTEM_CONFIGS");

    private final Session session;
    private final RestorePoint point;
    private final Optional<Migration> migration;
    private final List<NewerRows> newer = new ArrayList<>();
    private final List<String> cannotTell = new ArrayList<>();

    NewerRowsFinder(Session session, RestorePoint point, Optional<Migration> migration) {
        this.session = session;
        this.point = point;
        this.migration = migration;
    }

    RollbackPreview preview() {
        for (Database database : JournalWriter.changed(session.context().databases())) {
            for (DatabasePart part : point.manifest().databases()) {
                if (part.role().equals(database.mainRole().id())) {
                    compare(database, part);
                }
            }
        }
        return new RollbackPreview(point.folder(), newer, cannotTell);
    }

    private void compare(Database database, DatabasePart part) {
        Map<String, TableTotal> now = LedgerPhase.take(session.context(), database);
        Map<String, TableTotal> after = after(database);
        if (migration.filter(m -> m.state() == Migration.State.ROLLING_BACK).isPresent()) {
            compareWhileGoingBack(database, part, after, now);
        } else if (!after.isEmpty()) {
            compareFinished(database, part, after, now);
        } else {
            compareWithBefore(
                    database,
                    part,
                    now,
                    table -> cannotTell.add("%s.%s: the migration was at work in it"
                            .formatted(database.mainRole().id(), table)));
        }
    }

    /** What was written since is seen by what the migration left, what was written while it ran by what was there before it. */
    private void compareFinished(
            Database database, DatabasePart part, Map<String, TableTotal> after, Map<String, TableTotal> now) {
        Map<String, TableTotal> asLeft = new TreeMap<>();
        now.forEach((table, total) -> {
            TableTotal left = after.get(table);
            if (total.equals(part.ledger().get(table))) {
                // a database that was restored since holds what a rollback would bring
                return;
            }
            if (left != null && total.equals(left)) {
                asLeft.put(table, total);
            } else {
                compare(database, part, table, left, total);
            }
        });
        compareWithBefore(database, part, asLeft, table -> {});
    }

    /** What the migration left; empty when it has not come to its end, or nothing knows it any more. */
    private Map<String, TableTotal> after(Database database) {
        JournalReader journal = new JournalReader(database);
        if (migration.isPresent() && journal.whole()) {
            Map<String, TableTotal> journaled = journal.ledger(LedgerPhase.AFTER);
            boolean goesBack = migration.get().state() == Migration.State.ROLLING_BACK;
            if (!journaled.isEmpty() || !goesBack) {
                return journaled;
            }
        }
        return new AfterLedger(point.folder())
                .read()
                .getOrDefault(database.mainRole().id(), Map.of());
    }

    /** A rollback has begun: what it restores is on its way, and may be what it was before or after; anything else is newer. */
    private void compareWhileGoingBack(
            Database database, DatabasePart part, Map<String, TableTotal> after, Map<String, TableTotal> now) {
        boolean schemaBack = new RestoreProof(database, point, part)
                .schemaDifferences(session.context())
                .isEmpty();
        List<String> onTheirWay = new ArrayList<>();
        now.forEach((table, total) -> {
            TableTotal before = part.ledger().get(table);
            if (total.equals(after.get(table)) || before == null) {
                return;
            }
            if (schemaBack || held(part, table).isEmpty()) {
                compare(database, part, table, before, total);
            } else if (!total.equals(before)) {
                onTheirWay.add(table);
            }
        });
        if (!onTheirWay.isEmpty()) {
            cannotTell.add("%s database: %d tables are on their way back since the rollback was begun (%s)"
                    .formatted(database.mainRole().id(), onTheirWay.size(), String.join(", ", onTheirWay)));
        }
    }

    /** @param unclear takes tables of which it cannot be determined who wrote to them */
    private void compareWithBefore(
            Database database, DatabasePart part, Map<String, TableTotal> now, Consumer<String> unclear) {
        JournalReader journal = new JournalReader(database);
        boolean journaled = migration.isPresent() && journal.whole();
        Set<String> touched = journaled ? journal.changedTables(Change.Kind.DATA) : Set.of();
        now.forEach((table, total) -> {
            TableTotal before = part.ledger().get(table);
            boolean mayBeTouched = !journaled || touched.contains(table);
            Optional<TablePart> held = held(part, table);
            if (before == null) {
                // the migration brought it
                return;
            }
            if (mayBeTouched && rewrites(table)) {
                if (!total.equals(before)) {
                    unclear.accept(table);
                }
            } else if (held.filter(TablePart::whole).isPresent()) {
                compareUnchangedColumns(database, part, held.get(), mayBeTouched);
            } else {
                compare(database, part, table, before, total);
            }
        });
    }

    private boolean rewrites(String table) {
        boolean orphans = migration.map(Migration::quarantine).orElse(true);
        return REWRITTEN.contains(table)
                || (orphans && Orphans.TABLES.contains(table))
                || ApplyFixesStep.TABLES.contains(table);
    }

    private void compareUnchangedColumns(Database database, DatabasePart part, TablePart held, boolean touched) {
        Table live = session.context().schema(database.mainRole()).known(held.table());
        UnchangedColumns columns = UnchangedColumns.of(held, live, database.valueForms(), touched);
        TableTotal before = new HeldRows(point, held).total(columns.before());
        RowSum sum = new RowSum();
        new TableRows(database, held.table(), columns.now())
                .each(null, List.of(), row -> sum.add(columns.before(), row));
        compare(database, part, held.table(), before, new TableTotal(sum.rows(), sum.hex()));
    }

    private void compare(
            Database database, DatabasePart part, String table, @Nullable TableTotal expected, TableTotal actual) {
        if (expected == null || actual.equals(expected)) {
            return;
        }
        if (expected.hash() == null && expected.rows() == actual.rows()) {
            cannotTell.add("%s.%s: only its number of rows was recorded"
                    .formatted(database.mainRole().id(), table));
            return;
        }
        newer.add(new NewerRows(database.mainRole(), table, expected.rows(), actual.rows(), fate(part, table)));
    }

    private static Fate fate(DatabasePart part, String table) {
        if (!part.ledger().containsKey(table)) {
            return Fate.REMOVED;
        }
        return held(part, table).filter(TablePart::whole).isPresent() ? Fate.RESTORED : Fate.KEPT;
    }

    private static Optional<TablePart> held(DatabasePart part, String table) {
        return part.tables().stream().filter(held -> held.table().equals(table)).findFirst();
    }
}
