package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlFailure;

/**
 * Looks for values in the scope of a restore point that it could not bring back. The database is asked to make each value of its own text
 * again, for all columns whose type does not promise that it comes out the same. It only reads, so that an analysis knows as much as a
 * migration.
 */
public final class ValueProof {

    private final Context context;
    private final Database database;

    public ValueProof(Context context, Database database) {
        this.context = context;
        this.database = database;
    }

    /**
     * Values that would be lost.
     *
     * @param rows how many have such a value; 0 where the database cannot say it
     * @param why in words that follow "because"
     */
    public record Lost(String table, Column column, long rows, String why) {}

    /** All columns with such values, by table. */
    public List<Lost> lost() {
        List<Lost> lost = new ArrayList<>();
        SchemaSql sql = database.dialect().schemaSql();
        for (TableScope scope : RestoreScope.of(context, database)) {
            Table table = context.schema(database.mainRole()).known(scope.table());
            Map<String, String> conditions = database.valueForms().lost(database.reader(), table, sql::name);
            conditions.forEach(
                    (name, condition) -> table.column(name).ifPresent(column -> ask(scope, column, condition, lost)));
        }
        return lost;
    }

    private void ask(TableScope scope, Column column, String condition, List<Lost> lost) {
        String impossible = database.valueForms().of(column).impossible();
        String where = scope.where() == null ? "" : " AND " + scope.where();
        try {
            long rows = database.reader()
                    .number(
                            "SELECT COUNT(*) FROM "
                                    + database.dialect().schemaSql().name(scope.table()) + " WHERE (" + condition + ")"
                                    + where,
                            scope.parameters().toArray());
            if (rows > 0) {
                lost.add(new Lost(
                        scope.table(),
                        column,
                        rows,
                        impossible == null
                                ? "the database does not make the same value again of its own text"
                                : impossible));
            }
        } catch (SqlFailure e) {
            if (isOfTheSession(e)) {
                throw e;
            }
            lost.add(new Lost(
                    scope.table(),
                    column,
                    0,
                    "the database refuses to make a value again of its own text: " + e.getMessage()));
        }
    }

    /** Then the question was not answered at all. */
    private boolean isOfTheSession(SqlFailure e) {
        SessionRules rules = database.dialect().session();
        return rules.connectionLost(e.error())
                || rules.busy(e.error())
                || rules.privilegeMissing(e.error())
                || String.valueOf(e.error().getSQLState()).startsWith("57");
    }
}
