package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.DependentRules.Dependent;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.ColumnRules;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.SchemaPlan;

/**
 * Tables that are as neither version has them. What the migration will mend (half of the vendor's script, a key that an older upgrade left
 * out) and what it leaves alone (tables, columns, indexes of the customer, wider columns) is told apart.
 */
public final class SchemaDriftCheck implements Check {

    private static final int NAMED = 5;

    @Override
    public String name() {
        return "schemaDrift";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.SCHEMA_DRIFT);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : context.databases().distinct()) {
            Role role = database.mainRole();
            Catalog live = context.schema(role);
            Catalog source = context.source(role);
            Catalog target = context.target(role);
            if (live.tables().keySet().stream().noneMatch(t -> source.table(t).isPresent())) {
                continue; // not a matter of drift: schemaCheck says what is wrong
            }
            ColumnRules rules = database.dialect().columnRules();
            SchemaComparison.Result now = new SchemaComparison(source, target, rules).compare(live);
            left(role, now.drift(), Dependents.of(context, database), findings);
            Map<String, List<Difference>> from400 = byTable(
                    new SchemaComparison(target, source, rules).compare(live).differences());
            Catalog halfWay = SchemaPlan.after(new SchemaPlan(source, target, rules).expand(source), source);
            Map<String, List<Difference>> fromHalfWay = byTable(
                    new SchemaComparison(source, halfWay, rules).compare(live).differences());
            byTable(now.differences()).forEach((table, differences) -> {
                if (from400.containsKey(table) && fromHalfWay.containsKey(table)) {
                    if (context.databases().changed().contains(database)) {
                        mended(role, table, differences, findings);
                    } else {
                        onlyRead(role, table, differences, findings);
                    }
                }
            });
        }
    }

    private static Map<String, List<Difference>> byTable(List<Difference> differences) {
        return differences.stream()
                .collect(Collectors.groupingBy(Difference::table, TreeMap::new, Collectors.toList()));
    }

    private void left(Role role, List<Difference> drift, List<Dependent> dependents, Consumer<Finding> findings) {
        Set<String> touched = dependents.stream().map(Dependent::table).collect(Collectors.toSet());
        byTable(drift)
                .forEach((table, found) -> findings.accept(finding(
                        role,
                        table,
                        "Not known to 4.0.0 or 4.1.0, and left as it is"
                                + (touched.contains(table) ? " but for what OBJECT_ON_CHANGED_COLUMN tells of" : "")
                                + ": "
                                + list(found) + ".",
                        "Nothing has to be done. See to it that the 4.1.0 server can live with it: a NOT NULL column without a default stops its"
                                + " inserts.")));
    }

    private void mended(Role role, String table, List<Difference> differences, Consumer<Finding> findings) {
        findings.accept(finding(
                role,
                table,
                "The table is neither that of 4.0.0 nor that of 4.1.0; the migration brings it to 4.1.0: "
                        + list(differences) + ".",
                Advice.of("Nothing has to be done; {} shows the statements.", Command.of("plan"))));
    }

    private void onlyRead(Role role, String table, List<Difference> differences, Consumer<Finding> findings) {
        findings.accept(finding(
                role,
                table,
                "The table is neither that of 4.0.0 nor that of 4.1.0. The migration only reads this database and leaves the table as it is: "
                        + list(differences) + ".",
                "Nothing has to be done if the 4.0.0 server worked with it: 4.1.0 uses the same user store tables."));
    }

    private static String list(List<Difference> differences) {
        List<String> shown = new ArrayList<>();
        for (Difference d : differences) {
            if (shown.size() == NAMED) {
                shown.add("and " + (differences.size() - NAMED) + " more");
                break;
            }
            shown.add("%s (expected %s, is %s)"
                    .formatted(
                            d.object(),
                            d.expected() == null ? "nothing" : d.expected(),
                            d.actual() == null ? "missing" : d.actual()));
        }
        return String.join("; ", shown);
    }

    private Finding finding(Role role, String table, String message, String remedy) {
        return finding(role, table, message, Advice.words(remedy));
    }

    private Finding finding(Role role, String table, String message, Advice remedy) {
        return new Finding(
                FindingCode.SCHEMA_DRIFT,
                name(),
                false,
                role,
                null,
                Subject.of("table", "table", table.isEmpty() ? null : table),
                message,
                remedy);
    }
}
