package org.apimmigrate.core.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.SqlWriter;
import org.apimmigrate.core.step.StepId;

/**
 * Writes the journal. Every database that is changed has one, so that the record of a change can be committed with it; steps are in
 * that of the API Manager database only.
 */
public final class JournalWriter {

    private static final Comparator<String> MIGRATION_LAST = Comparator.comparing(JournalTables.MIGRATION::equals);

    private final Databases databases;
    private final WriteGate gate;
    private final Clock clock;

    public JournalWriter(Databases databases, WriteGate gate, Clock clock) {
        this.databases = databases;
        this.gate = gate;
        this.clock = clock;
    }

    /** Databases that the migration changes. */
    public static List<Database> changed(Databases databases) {
        return databases.changed();
    }

    /** Makes the tables and enters the migration; the API Manager database comes last and stands for "all there". */
    public void begin(Migration migration) {
        List<Database> reversed = new ArrayList<>(changed(databases));
        Collections.reverse(reversed);
        HistoryMark first = nextMark();
        for (Database database : reversed) {
            createTables(database);
            gate.inTransaction(database.mainRole(), writer -> {
                writer.update("DELETE FROM " + JournalTables.MIGRATION);
                writer.update("DELETE FROM " + JournalTables.HISTORY);
                mark(writer, first);
                return insert(writer, migration);
            });
            // the main database comes last and says that a migration has begun: the others must be on disk before
            settle();
        }
    }

    private void createTables(Database database) {
        Set<String> there = new JournalReader(database).tables();
        JournalTables.all().forEach((table, columns) -> {
            if (!there.contains(table)) {
                schema(database, "CREATE TABLE " + table + " (" + columns + ")");
            }
        });
    }

    /**
     * Gives a database a journal that was restored to the moment before the migration. {@link #update} has to follow, which takes all
     * databases to the next moment.
     *
     * @param before what its tables held before the migration
     */
    public void rejoin(Database database, Migration migration, Map<String, TableTotal> before) {
        createTables(database);
        gate.inTransaction(database.mainRole(), writer -> {
            writer.update("DELETE FROM " + JournalTables.STATEMENT);
            writer.update("DELETE FROM " + JournalTables.STEP);
            writer.update("DELETE FROM " + JournalTables.HISTORY);
            writer.update("DELETE FROM " + JournalTables.MIGRATION);
            return insert(writer, migration);
        });
        ledger(database, "before", before);
    }

    /** Records that the migration has come to another state, or what else became known of it. */
    public void update(Migration migration) {
        settle();
        HistoryMark next = nextMark();
        for (Database database : changed(databases)) {
            // a removal that was interrupted has been here already
            if (new JournalReader(database).migration().isEmpty()) {
                continue;
            }
            boolean marked = new JournalReader(database).whole();
            gate.inTransaction(database.mainRole(), writer -> {
                if (marked) {
                    mark(writer, next);
                }
                return state(writer, migration);
            });
        }
        settle();
    }

    private static long state(SqlWriter writer, Migration migration) {
        return writer.update(
                "UPDATE " + JournalTables.MIGRATION
                        + " SET MIGRATION_STATE = ?, RESTORE_POINT = ?, QUARANTINE_ORPHANS = ?, RUN_TOTAL = ?"
                        + " WHERE MIGRATION_ID = ?",
                migration.state().id(),
                migration.restorePoint(),
                migration.quarantine() ? 1 : 0,
                migration.runs(),
                migration.id());
    }

    /** The moment after the latest that any of the databases went through, with the changes that each holds now. */
    private HistoryMark nextMark() {
        long latest = 0;
        Map<String, Long> statements = new TreeMap<>();
        for (Database database : changed(databases)) {
            JournalReader journal = new JournalReader(database);
            latest = Math.max(
                    latest, journal.lastMark().map(HistoryMark::generation).orElse(0L));
            statements.put(database.mainRole().id(), journal.statements());
        }
        return HistoryMark.next(latest, statements, Instant.ofEpochMilli(now()));
    }

    private static void mark(SqlWriter writer, HistoryMark mark) {
        writer.update(
                "INSERT INTO " + JournalTables.HISTORY
                        + " (GENERATION_NUMBER, MARK_TOKEN, STATEMENT_TOTALS, MARKED_AT) VALUES (?, ?, ?, ?)",
                mark.generation(),
                mark.token(),
                mark.statementsText(),
                mark.at().toEpochMilli());
    }

    /** What comes next relies on what was committed in all databases, also after a kill. */
    private void settle() {
        for (Database database : changed(databases)) {
            database.dialect().session().settle().ifPresent(sql -> schema(database, sql));
        }
    }

    /** A step begins, for these tenants. */
    public void stepStarted(StepId step, TenantSelection selection) {
        gate.inTransaction(
                Role.AM,
                writer -> writer.update(
                        "INSERT INTO " + JournalTables.STEP
                                + " (STEP_ID, TENANT_SELECTION, CHANGE_TOTAL, ROW_TOTAL, STARTED_AT) VALUES (?, ?, 0, 0, ?)",
                        step.id(),
                        selection.fingerprint(),
                        now()));
    }

    /** A step that was begun, or even through, for other tenants has not been completed for these. */
    public void stepReopened(StepId step, TenantSelection selection) {
        gate.inTransaction(
                Role.AM,
                writer -> writer.update(
                        "UPDATE " + JournalTables.STEP
                                + " SET TENANT_SELECTION = ?, FINISHED_AT = NULL WHERE STEP_ID = ?",
                        selection.fingerprint(),
                        step.id()));
    }

    /** A step is completed; the totals are those of all runs together. */
    public void stepFinished(StepId step) {
        settle();
        long changes = 0;
        long rows = 0;
        for (Database database : changed(databases)) {
            String done = " FROM " + JournalTables.STATEMENT + " WHERE STEP_ID = ? AND STATEMENT_STATE = 'done'";
            changes += database.reader().number("SELECT COUNT(*)" + done, step.id());
            rows += database.reader().number("SELECT SUM(ROW_TOTAL)" + done, step.id());
        }
        long totalChanges = changes;
        long totalRows = rows;
        HistoryMark next = nextMark();
        for (Database database : changed(databases)) {
            gate.inTransaction(database.mainRole(), writer -> {
                if (database.roles().contains(Role.AM)) {
                    writer.update(
                            "UPDATE " + JournalTables.STEP
                                    + " SET CHANGE_TOTAL = ?, ROW_TOTAL = ?, FINISHED_AT = ? WHERE STEP_ID = ?",
                            totalChanges,
                            totalRows,
                            now(),
                            step.id());
                }
                mark(writer, next);
                return null;
            });
        }
    }

    /** No step counts as through any more: every one is looked at again. */
    public void reopenSteps() {
        gate.inTransaction(
                Role.AM, writer -> writer.update("UPDATE " + JournalTables.STEP + " SET FINISHED_AT = NULL"));
    }

    /** Statements that were begun and whose end is not known are closed, once the step has looked and found nothing left to do. */
    public void closeOpen(StepId step) {
        for (Database database : changed(databases)) {
            String open = " WHERE STEP_ID = ? AND STATEMENT_STATE = 'started'";
            if (database.reader().number("SELECT COUNT(*) FROM " + JournalTables.STATEMENT + open, step.id()) > 0) {
                gate.inTransaction(
                        database.mainRole(),
                        writer -> writer.update(
                                "UPDATE " + JournalTables.STATEMENT
                                        + " SET STATEMENT_STATE = 'looked-up', FINISHED_AT = ?" + open,
                                now(),
                                step.id()));
            }
        }
    }

    /** Replaces the ledger of a phase. */
    public void ledger(Database database, String phase, Map<String, TableTotal> totals) {
        gate.inTransaction(database.mainRole(), writer -> {
            writer.update("DELETE FROM " + JournalTables.LEDGER + " WHERE PHASE_ID = ?", phase);
            List<List<Object>> rows = new ArrayList<>();
            totals.forEach((table, total) -> rows.add(Arrays.asList(phase, table, total.rows(), total.hash())));
            return writer.batch(
                    "INSERT INTO " + JournalTables.LEDGER
                            + " (PHASE_ID, TABLE_ID, ROW_TOTAL, ROWS_SHA256) VALUES (?, ?, ?, ?)",
                    rows);
        });
    }

    /** Takes the journal out of all databases; the API Manager database comes last. */
    public void remove() {
        List<Database> reversed = new ArrayList<>(changed(databases));
        Collections.reverse(reversed);
        for (Database database : reversed) {
            // the migration's own table goes last: as long as it is there, a second call can continue
            for (String table : new JournalReader(database)
                    .tables().stream().sorted(MIGRATION_LAST).toList()) {
                schema(database, "DROP TABLE " + table);
            }
        }
    }

    private void schema(Database database, String sql) {
        gate.inTransaction(database.mainRole(), writer -> {
            writer.schema(sql);
            return null;
        });
    }

    private static long insert(SqlWriter writer, Migration migration) {
        return writer.update(
                "INSERT INTO " + JournalTables.MIGRATION
                        + " (MIGRATION_ID, MIGRATION_STATE, TOOL_VERSION, SOURCE_SHA256, BASE_TIME, STARTED_AT,"
                        + " RESTORE_POINT, QUARANTINE_ORPHANS, RUN_TOTAL) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                migration.id(),
                migration.state().id(),
                migration.toolVersion(),
                migration.source(),
                migration.baseTime().toEpochMilli(),
                migration.startedAt().toEpochMilli(),
                migration.restorePoint(),
                migration.quarantine() ? 1 : 0,
                migration.runs());
    }

    private long now() {
        return Instant.now(clock).toEpochMilli();
    }
}
