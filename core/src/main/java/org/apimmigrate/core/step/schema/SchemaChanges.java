package org.apimmigrate.core.step.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;

/**
 * Hands schema operations on as changes, one statement each. The operations are worked out from what is there when they are asked for, so a
 * run that stopped between two statements continues with what is left.
 */
final class SchemaChanges {

    private final Context context;
    private final Role role;
    private final Map<String, Long> rows = new HashMap<>();

    /** @param role a role of the database to change */
    SchemaChanges(Context context, Role role) {
        this.context = context;
        this.role = role;
    }

    /**
     * Gives the changes to the sink.
     *
     * @param tables which tables it is about
     * @param half the half of the plan that is wanted, for a live schema
     */
    void emit(Predicate<String> tables, BiFunction<SchemaPlan, Catalog, List<SchemaOperation>> half, ChangeSink sink) {
        SchemaSql sql = context.database(role).dialect().schemaSql().on(context.reader(role), context.target(role));
        SchemaPlan plan = new SchemaPlan(
                context.source(role).only(tables),
                context.target(role).only(tables),
                context.database(role).dialect().columnRules());
        Catalog live = context.schema(role);
        for (String due : sql.due(context.reader(role))) {
            sink.accept(Change.schema(role, "", "what earlier changes left due", due, 0, true));
        }
        for (SchemaOperation operation : half.apply(plan, live)) {
            boolean rewrites = sql.rewritesTable(operation);
            List<String> statements = operation.statements(sql);
            for (int i = 0; i < statements.size(); i++) {
                // the number distinguishes them in the journal
                String part = statements.size() == 1 ? "" : " (%d of %d)".formatted(i + 1, statements.size());
                sink.accept(Change.schema(
                        role,
                        operation.table(),
                        operation.purpose() + part,
                        statements.get(i),
                        rows(live, operation.table()),
                        rewrites));
            }
        }
    }

    private long rows(Catalog live, String table) {
        if (live.table(table).isEmpty()) {
            return 0;
        }
        return rows.computeIfAbsent(table, name -> context.reader(role)
                .number("SELECT COUNT(*) FROM "
                        + context.database(role).dialect().schemaSql().name(name)));
    }
}
