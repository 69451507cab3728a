package org.apimmigrate.sampledata.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Trigger;

/**
 * What a DBMS needs before it takes rows with numbers of ours where it would give its own.
 *
 * @param schema of the database
 */
public record OwnKeys(Dialect dialect, Catalog schema) {

    public List<String> beforeInserts(String table, String... columns) {
        if (!numbered(table, columns)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        triggers(table).forEach(trigger -> statements.addAll(dialect.rowSql().pause(trigger)));
        statements.addAll(dialect.rowSql().beforeInserts(schema.known(table)));
        return statements;
    }

    /** Triggers that give numbers do so again; one that had to be dropped is made again. */
    public List<String> afterInserts(String table, String... columns) {
        if (!numbered(table, columns)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>(dialect.rowSql().afterInserts(schema.known(table)));
        for (Trigger trigger : triggers(table)) {
            List<String> resume = dialect.rowSql().resume(trigger);
            statements.addAll(resume.isEmpty() ? dialect.schemaSql().createTrigger(trigger) : resume);
        }
        return statements;
    }

    /** Those that would give numbers of their own. */
    private List<Trigger> triggers(String table) {
        return schema.triggers().stream()
                .filter(trigger -> trigger.table().equals(table)
                        && !dialect.rowSql().pause(trigger).isEmpty())
                .toList();
    }

    /** Does the column take a value of ours? One that the DBMS fills by itself may not. */
    boolean takes(String table, String column) {
        return schema.table(table)
                .flatMap(known -> known.column(column))
                .map(each -> each.generated() == null)
                .orElse(true);
    }

    /** A row that brings no number along gets the DBMS's own. */
    private boolean numbered(String table, String... columns) {
        return schema.table(table).stream()
                .flatMap(known -> known.columns().stream())
                .anyMatch(column ->
                        column.autoIncrement() && Arrays.asList(columns).contains(column.name()));
    }
}
