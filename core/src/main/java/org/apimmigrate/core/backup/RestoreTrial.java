package org.apimmigrate.core.backup;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.RowSql.Trial;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * Restores for trial before the first change: of each table in a restore point the first rows go into an empty temporary table of the same
 * columns, through the same driver and the same statements as in a rollback, and are read again. No table that lasts is written.
 */
public final class RestoreTrial {

    private final Database database;
    private final RestorePoint point;
    private final DatabasePart part;
    private final WriteGate gate;
    private final Progress progress;

    /** @param progress called before every table; may throw to stop */
    public RestoreTrial(Database database, RestorePoint point, DatabasePart part, WriteGate gate, Progress progress) {
        this.database = database;
        this.point = point;
        this.part = part;
        this.gate = gate;
        this.progress = progress;
    }

    /**
     * Tries all tables.
     *
     * @return why it could not be tried; empty when all rows came back
     * @throws MigrateException of kind BLOCKED when rows did not come back, or were not taken
     */
    public Optional<String> run() {
        try {
            gate.inTransaction(database.mainRole(), writer -> {
                long done = 0;
                for (TablePart table : part.tables()) {
                    progress.done("restore point tried", ++done, part.tables().size());
                    restore(writer, table);
                }
                return null;
            });
            return Optional.empty();
        } catch (NotTried e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Ends the transaction, in which a DBMS may take no further statement. */
    private static final class NotTried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTried(String why) {
            super(why);
        }
    }

    private void restore(SqlWriter writer, TablePart table) {
        Trial trial = rowSql().trial(name().apply(table.table()))
                .orElseThrow(() -> new NotTried("this tool makes no temporary tables on this DBMS"));
        List<Object[]> rows = new RowChunks(table, point.file(table)).first();
        if (rows.isEmpty()) {
            return;
        }
        try {
            trial.before().forEach(writer::schema);
        } catch (SqlFailure e) {
            require(e);
            throw new NotTried("no temporary table can be made: " + e.getMessage());
        }
        restore(writer, table, trial, rows);
        trial.after().forEach(writer::schema);
    }

    private void restore(SqlWriter writer, TablePart table, Trial trial, List<Object[]> rows) {
        RowAccess access = RowAccess.of(table.shape(), part.tableOf(table), database.valueForms())
                .orElseThrow(() -> RestorePoint.inconsistent("its forms are not those of the database"));
        TablePart other = table.named(trial.table());
        RowSum wanted = new RowSum();
        RowSum found = new RowSum();
        try {
            RowWriter insert = new RowWriter(other, access, name(), rowSql().overriding());
            for (Object[] row : rows) {
                insert.insert(row);
                wanted.add(table.shape(), row);
            }
            insert.run(writer);
            new TableRows(writer, name(), other.table(), access)
                    .each(null, List.of(), row -> found.add(table.shape(), row));
        } catch (SqlFailure e) {
            require(e);
            throw refused(table, "the database did not take them: " + e.getMessage());
        }
        if (found.rows() != wanted.rows() || !found.hex().equals(wanted.hex())) {
            throw refused(table, "they were written and came back as others");
        }
    }

    /** Something else is wrong than the values. */
    private void require(SqlFailure e) {
        SessionRules rules = database.dialect().session();
        if (rules.connectionLost(e.error()) || rules.busy(e.error()) || rules.spaceExhausted(e.error())) {
            throw e;
        }
    }

    private MigrateException refused(TablePart table, String why) {
        return new MigrateException(
                Kind.BLOCKED,
                new Problem(
                        "Rows of the restore point cannot be put back: nothing was changed.",
                        "table " + table.table() + ", " + database.place(),
                        why,
                        "Copy the values of your own columns of this table elsewhere and set them to NULL, or drop the columns. Then"
                                + " run the same command again. See docs/findings/VALUE_NOT_RESTORABLE.md."));
    }

    private RowSql rowSql() {
        return database.dialect().rowSql();
    }

    private UnaryOperator<String> name() {
        return database.dialect().schemaSql()::name;
    }
}
