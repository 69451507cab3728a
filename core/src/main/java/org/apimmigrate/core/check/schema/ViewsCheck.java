package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.database.ViewRules.Effect;
import org.apimmigrate.core.database.ViewRules.Use;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.SchemaPlan;

/**
 * Views of the customer's that name columns which the plan drops, renames or gives another type. Where the DBMS would refuse the statement
 * they block; where it would only break the view they are a warning.
 */
public final class ViewsCheck implements Check {

    @Override
    public String name() {
        return "views";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.VIEW_ON_CHANGED_COLUMN);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : context.databases().distinct()) {
            Map<String, Map<String, Change>> changes = changes(context, database);
            if (changes.isEmpty()) {
                continue;
            }
            ViewRules rules = database.dialect().views();
            Map<String, Set<String>> columns = new TreeMap<>();
            changes.forEach((table, byColumn) -> columns.put(table, byColumn.keySet()));
            Map<String, List<Use>> byView = rules.uses(database.reader(), columns).stream()
                    .collect(Collectors.groupingBy(Use::view, LinkedHashMap::new, Collectors.toList()));
            byView.forEach((view, uses) -> judge(database.mainRole(), rules, view, uses, changes, findings));
        }
    }

    /** By table and column; what does not matter to views on this DBMS is left out. */
    private static Map<String, Map<String, Change>> changes(Context context, Database database) {
        Role role = database.mainRole();
        Catalog live = context.schema(role);
        SchemaPlan plan = new SchemaPlan(
                context.source(role), context.target(role), database.dialect().columnRules());
        return ColumnChanges.of(
                Stream.concat(plan.expand(live).stream(), plan.tighten(live).stream())
                        .toList(),
                change -> database.dialect().views().effect(change) != Effect.NONE);
    }

    private void judge(
            Role role,
            ViewRules rules,
            String view,
            List<Use> uses,
            Map<String, Map<String, Change>> changes,
            Consumer<Finding> findings) {
        List<String> named = new ArrayList<>();
        boolean fails = false;
        for (Use use : uses) {
            if (use.table() == null) {
                named.add("its definition cannot be read by this user");
            } else if (use.column() == null) {
                named.add("it names " + use.table() + ", of which "
                        + String.join(
                                ", ",
                                Objects.requireNonNull(changes.get(use.table())).keySet()) + " changes");
            } else {
                Change change = Objects.requireNonNull(
                        Objects.requireNonNull(changes.get(use.table())).get(use.column()));
                fails |= rules.effect(change) == Effect.STATEMENT_FAILS;
                named.add("it names %s.%s, which %s".formatted(use.table(), use.column(), ColumnChanges.text(change)));
            }
        }
        findings.accept(new Finding(
                FindingCode.VIEW_ON_CHANGED_COLUMN,
                name(),
                fails,
                role,
                null,
                Subject.of("view", "name", view),
                (fails
                                ? "A view keeps the database from changing its tables: "
                                : "A view may not work any more after the migration: ")
                        + String.join("; ", named) + ".",
                fails
                        ? "Keep the text of the view, drop it, run the same command again, and create it again with the names of 4.1.0."
                        : "Look at the view; create it again after the migration with the names of 4.1.0 where it needs that.",
                fails ? Severity.ERROR : Severity.WARNING));
    }
}
