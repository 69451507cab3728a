package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.DependentRules.Dependent;
import org.apimmigrate.core.database.DependentRules.Effect;
import org.apimmigrate.core.database.Role;

/**
 * Triggers, keys, checks and the like of the customer's that hang on columns or keys which the plan changes. Where the DBMS would refuse a
 * statement they block; where they would go without a word, or not work any more, they are a warning.
 */
public final class DependentsCheck implements Check {

    @Override
    public String name() {
        return "dependents";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.OBJECT_ON_CHANGED_COLUMN);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : context.databases().distinct()) {
            Map<List<String>, List<Dependent>> byObject = Dependents.of(context, database).stream()
                    .collect(Collectors.groupingBy(
                            d -> List.of(d.kind(), d.name()), LinkedHashMap::new, Collectors.toList()));
            byObject.values().forEach(found -> judge(database.mainRole(), found, findings));
        }
    }

    private void judge(Role role, List<Dependent> found, Consumer<Finding> findings) {
        Dependent first = found.get(0);
        boolean fails = found.stream().anyMatch(d -> d.effect() == Effect.STATEMENT_FAILS);
        boolean goes = !fails && found.stream().anyMatch(d -> d.effect() == Effect.GOES);
        List<String> named = new ArrayList<>();
        for (Dependent d : found) {
            named.add(
                    d.column() == null || d.change() == null
                            ? "it refers to a unique key of %s, which is dropped".formatted(d.table())
                            : "it hangs on %s.%s, which %s"
                                    .formatted(d.table(), d.column(), ColumnChanges.text(d.change())));
        }
        findings.accept(new Finding(
                FindingCode.OBJECT_ON_CHANGED_COLUMN,
                name(),
                fails,
                role,
                null,
                Subject.of(first.kind(), "name", first.name()),
                "%s of your own %s: %s.%s"
                        .formatted(
                                first.kind().substring(0, 1).toUpperCase(Locale.ROOT)
                                        + first.kind().substring(1),
                                fails
                                        ? "keeps the database from changing its tables"
                                        : goes ? "goes in the migration" : "may not work any more after the migration",
                                String.join("; ", named),
                                goes
                                        ? first.comesBack()
                                                ? " A rollback makes it again."
                                                : " A rollback does not make it again."
                                        : ""),
                remedy(fails, goes),
                fails ? Severity.ERROR : Severity.WARNING));
    }

    private static String remedy(boolean fails, boolean goes) {
        if (fails) {
            return "Keep its definition, drop it, run the same command again, and create it again with the names of 4.1.0.";
        }
        return goes
                ? "Keep its definition; create it again after the migration with the names of 4.1.0 where you need it."
                : "Look at it; create it again with the names of 4.1.0 before a 4.1.0 server writes to the table.";
    }
}
