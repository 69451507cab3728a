package org.apimmigrate.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/** Reads the journal of one database. */
public final class JournalReader {

    private final Database database;

    public JournalReader(Database database) {
        this.database = database;
    }

    /** Is this a statement about a table of the journal? */
    public static boolean concerns(String sql) {
        return JournalTables.all().keySet().stream().anyMatch(sql::contains);
    }

    /** The migration that this database is part of; empty when there is no journal. */
    public Optional<Migration> migration() {
        try {
            return database.reader()
                    .first(
                            "SELECT MIGRATION_ID, MIGRATION_STATE, TOOL_VERSION, SOURCE_SHA256, BASE_TIME, STARTED_AT,"
                                    + " RESTORE_POINT, QUARANTINE_ORPHANS, RUN_TOTAL FROM " + JournalTables.MIGRATION,
                            JournalReader::migration);
        } catch (SqlFailure e) {
            if (database.dialect().session().tableMissing(e.error())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The tables of the journal that are there; all or none when nobody has meddled with them. */
    public Set<String> tables() {
        Set<String> found = new TreeSet<>();
        for (String table : JournalTables.all().keySet()) {
            try {
                database.reader().number("SELECT COUNT(*) FROM " + table);
                found.add(table);
            } catch (SqlFailure e) {
                if (!database.dialect().session().tableMissing(e.error())) {
                    throw e;
                }
            }
        }
        return found;
    }

    /** Is the journal whole: every table of it there, or none? */
    public boolean whole() {
        int found = tables().size();
        return found == 0 || found == JournalTables.all().size();
    }

    /** Steps that have begun, with what the journal says of them; none where an interrupted removal has taken their table. */
    public Map<StepId, StepRecord> steps() {
        try {
            return readSteps();
        } catch (SqlFailure e) {
            if (database.dialect().session().tableMissing(e.error())) {
                return Map.of();
            }
            throw e;
        }
    }

    private Map<StepId, StepRecord> readSteps() {
        Map<StepId, StepRecord> steps = new EnumMap<>(StepId.class);
        database.reader()
                .each(
                        "SELECT STEP_ID, TENANT_SELECTION, CHANGE_TOTAL, ROW_TOTAL, STARTED_AT, FINISHED_AT FROM "
                                + JournalTables.STEP,
                        row -> {
                            StepRecord step = new StepRecord(
                                    step(row.getString(1)),
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    Instant.ofEpochMilli(row.getLong(5)),
                                    instant(row, 6));
                            steps.put(step.id(), step);
                        });
        return steps;
    }

    /** The highest number that a statement has; 0 when there is none. */
    public long lastNumber() {
        return database.reader().number("SELECT MAX(SEQ_NUMBER) FROM " + JournalTables.STATEMENT);
    }

    /** The latest moment that this database went through; empty without journal. */
    public Optional<HistoryMark> lastMark() {
        return orWithoutTable(Optional.empty(), () -> database.reader()
                .first(
                        "SELECT GENERATION_NUMBER, MARK_TOKEN, STATEMENT_TOTALS, MARKED_AT FROM "
                                + JournalTables.HISTORY
                                + " ORDER BY GENERATION_NUMBER DESC",
                        row -> new HistoryMark(
                                row.getLong(1),
                                row.getString(2),
                                HistoryMark.statements(row.getString(3)),
                                Instant.ofEpochMilli(row.getLong(4)))));
    }

    /** Did this database go through that very moment? */
    boolean hasMark(HistoryMark mark) {
        return database.reader()
                        .number(
                                "SELECT COUNT(*) FROM " + JournalTables.HISTORY
                                        + " WHERE GENERATION_NUMBER = ? AND MARK_TOKEN = ?",
                                mark.generation(),
                                mark.token())
                == 1;
    }

    /** How many changes the journal holds, whatever became of them; 0 without journal. */
    public long statements() {
        return orWithoutTable(0L, () -> database.reader().number("SELECT COUNT(*) FROM " + JournalTables.STATEMENT));
    }

    /** Changes that the journal says were done for a step in this database. */
    public long done(StepId step) {
        return database.reader()
                .number(
                        "SELECT COUNT(*) FROM " + JournalTables.STATEMENT
                                + " WHERE STEP_ID = ? AND STATEMENT_STATE = 'done'",
                        step.id());
    }

    /** Is this change recorded as done? Asked after the connection was lost in a commit. */
    boolean isDone(long number) {
        return database.reader()
                        .number(
                                "SELECT COUNT(*) FROM " + JournalTables.STATEMENT
                                        + " WHERE SEQ_NUMBER = ? AND STATEMENT_STATE = 'done'",
                                number)
                == 1;
    }

    /** Tables in which the migration changed something of this kind, or began to. */
    public Set<String> changedTables(Change.Kind kind) {
        Set<String> tables = new TreeSet<>();
        database.reader()
                .each(
                        "SELECT DISTINCT TABLE_ID FROM " + JournalTables.STATEMENT + " WHERE CHANGE_KIND = ?",
                        row -> tables.add(row.getString(1)),
                        kind.name());
        return tables;
    }

    /** The ledger of a phase ("before", "after"): table and what was there; empty when the phase was not recorded. */
    public Map<String, TableTotal> ledger(String phase) {
        Map<String, TableTotal> totals = new LinkedHashMap<>();
        try {
            database.reader()
                    .each(
                            "SELECT TABLE_ID, ROW_TOTAL, ROWS_SHA256 FROM " + JournalTables.LEDGER
                                    + " WHERE PHASE_ID = ? ORDER BY TABLE_ID",
                            row -> totals.put(row.getString(1), new TableTotal(row.getLong(2), row.getString(3))),
                            phase);
        } catch (SqlFailure e) {
            // a journal that a kill has taken away before the first change
            if (!database.dialect().session().tableMissing(e.error())) {
                throw e;
            }
        }
        return totals;
    }

    private <T> T orWithoutTable(T without, Supplier<T> look) {
        try {
            return look.get();
        } catch (SqlFailure e) {
            if (database.dialect().session().tableMissing(e.error())) {
                return without;
            }
            throw e;
        }
    }

    private static Migration migration(ResultSet row) throws SQLException {
        return new Migration(
                row.getString(1),
                Migration.State.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7),
                row.getInt(8) == 1,
                row.getLong(9));
    }

    private static StepId step(String id) {
        for (StepId step : StepId.values()) {
            if (step.id().equals(id)) {
                return step;
            }
        }
        throw new IllegalStateException("the journal names a step that this version does not know: " + id);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
