package org.apimmigrate.core.journal;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.SqlWriter;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a change and records it. A data change and its record are one transaction. A schema change is recorded before and after it:
 * where the DBMS commits by it, that commits the record of before as well (facts/dbms.md), elsewhere all three are one transaction.
 */
public final class ChangeJournal {

    private static final int PURPOSE_LENGTH = 300;

    private final Databases databases;
    private final WriteGate gate;
    private final Clock clock;
    private long last;

    /** Continues to count where the journal ends. */
    public ChangeJournal(Databases databases, WriteGate gate, Clock clock) {
        this.databases = databases;
        this.gate = gate;
        this.clock = clock;
        for (Database database : JournalWriter.changed(databases)) {
            last = Math.max(last, new JournalReader(database).lastNumber());
        }
    }

    /** A number for the next attempt at a change; an attempt that failed does not give its number back. */
    public long nextNumber() {
        return ++last;
    }

    /** Makes the change under this number and returns the rows it touched. */
    public long make(long number, StepId step, Change change) {
        return gate.inTransaction(
                change.role(),
                change.kind() == Change.Kind.SCHEMA
                        ? writer -> schema(writer, number, step, change)
                        : writer -> data(writer, number, step, change));
    }

    /** Was the change of this number made? The rows it touched, if so. */
    public OptionalLong lookUp(long number, Change change) {
        Database database = databases.of(change.role());
        JournalReader reader = new JournalReader(database);
        return reader.isDone(number)
                ? OptionalLong.of(database.reader()
                        .number("SELECT ROW_TOTAL FROM " + JournalTables.STATEMENT + " WHERE SEQ_NUMBER = ?", number))
                : OptionalLong.empty();
    }

    private long data(SqlWriter writer, long number, StepId step, Change change) {
        long started = clock.millis();
        long rows = 0;
        for (SqlStatement statement : change.statements()) {
            rows += execute(writer, statement);
        }
        record(writer, number, step, change, "done", rows, started, clock.millis());
        return rows;
    }

    private long schema(SqlWriter writer, long number, StepId step, Change change) {
        record(writer, number, step, change, "started", 0, clock.millis(), null);
        change.statements().forEach(statement -> writer.schema(statement.sql()));
        writer.update(
                "UPDATE " + JournalTables.STATEMENT
                        + " SET STATEMENT_STATE = 'done', FINISHED_AT = ? WHERE SEQ_NUMBER = ?",
                clock.millis(),
                number);
        return 0;
    }

    private static long execute(SqlWriter writer, SqlStatement statement) {
        List<List<Object>> rows = statement.parameterRows();
        return switch (rows.size()) {
            case 0 -> writer.update(statement.sql());
            case 1 -> writer.update(statement.sql(), rows.get(0).toArray());
            default -> writer.batch(statement.sql(), rows);
        };
    }

    /** As the journal holds it. */
    static String purpose(Change change) {
        String purpose = change.purpose();
        return purpose.length() > PURPOSE_LENGTH ? purpose.substring(0, PURPOSE_LENGTH) : purpose;
    }

    private static void record(
            SqlWriter writer,
            long number,
            StepId step,
            Change change,
            String state,
            long rows,
            long started,
            @Nullable Long finished) {
        String purpose = purpose(change);
        String columns =
                "SEQ_NUMBER, STEP_ID, DB_ROLE, TABLE_ID, CHANGE_KIND, PURPOSE, PLANNED_SHA256, STATEMENT_STATE,"
                        + " ROW_TOTAL, STARTED_AT";
        String insert = "INSERT INTO " + JournalTables.STATEMENT + " (" + columns;
        if (finished == null) {
            writer.update(
                    insert + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    number,
                    step.id(),
                    change.role().id(),
                    change.table(),
                    change.kind().name(),
                    purpose,
                    ChangeHash.of(change),
                    state,
                    rows,
                    started);
        } else {
            writer.update(
                    insert + ", FINISHED_AT) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    number,
                    step.id(),
                    change.role().id(),
                    change.table(),
                    change.kind().name(),
                    purpose,
                    ChangeHash.of(change),
                    state,
                    rows,
                    started,
                    finished);
        }
    }
}
