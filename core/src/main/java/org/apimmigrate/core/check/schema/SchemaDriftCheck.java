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
import org.apimmigrate.core.context.JudgedSchema;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.DependentRules.Dependent;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.JudgedDifference;
import org.apimmigrate.core.schema.Verdict;

/**
 * Where a schema is as neither version has it, and what becomes of that: what the migration corrects (half of the vendor's script, a key
 * that an older upgrade left out), what stays as it is and why, and what has to be changed first because no step can.
 */
public final class SchemaDriftCheck implements Check {

    private static final int NAMED = 5;

    @Override
    public String name() {
        return "schemaDrift";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.SCHEMA_DRIFT, FindingCode.SCHEMA_INCOMPATIBLE);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : context.databases().distinct()) {
            Role role = database.mainRole();
            Catalog live = context.schema(role);
            if (live.tables().keySet().stream()
                    .noneMatch(t -> context.source(role).table(t).isPresent())) {
                continue; // not a matter of drift: schemaCheck says what is wrong
            }
            Set<String> touched = Dependents.of(context, database).stream()
                    .map(Dependent::table)
                    .collect(Collectors.toSet());
            Map<String, List<JudgedDifference>> byTable = JudgedSchema.rules(context, database).unusual(live).stream()
                    .collect(Collectors.groupingBy(
                            judged -> judged.difference().table(), TreeMap::new, Collectors.toList()));
            byTable.forEach((table, judged) -> {
                left(role, table, judged, touched.contains(table), findings);
                corrected(role, table, judged, findings);
                blocking(role, table, judged, findings);
            });
        }
    }

    private void left(
            Role role, String table, List<JudgedDifference> judged, boolean touched, Consumer<Finding> findings) {
        Map<String, List<Difference>> byReason = judged.stream()
                .filter(j -> j.verdict() instanceof Verdict.Accepted)
                .collect(Collectors.groupingBy(
                        j -> ((Verdict.Accepted) j.verdict()).because(),
                        TreeMap::new,
                        Collectors.mapping(JudgedDifference::difference, Collectors.toList())));
        if (byReason.isEmpty()) {
            return;
        }
        String reasons = byReason.entrySet().stream()
                .map(reason -> list(reason.getValue()) + ": " + reason.getKey())
                .collect(Collectors.joining(". "));
        findings.accept(finding(
                FindingCode.SCHEMA_DRIFT,
                role,
                table,
                "This differs from 4.1.0 and is left as it is"
                        + (touched ? " but for what OBJECT_ON_CHANGED_COLUMN reports" : "")
                        + ". " + reasons + ".",
                Advice.of("Nothing has to be done. {} does not count it.", Command.of("verify"))));
    }

    private void corrected(Role role, String table, List<JudgedDifference> judged, Consumer<Finding> findings) {
        List<Difference> corrected = differences(judged, Verdict.Corrected.class);
        if (!corrected.isEmpty()) {
            findings.accept(finding(
                    FindingCode.SCHEMA_DRIFT,
                    role,
                    table,
                    "The table is neither that of 4.0.0 nor that of 4.1.0; the migration brings it to 4.1.0: "
                            + list(corrected) + ".",
                    Advice.of("Nothing has to be done; {} shows the statements.", Command.of("plan"))));
        }
    }

    /** Tables and columns that are missing or belong to another version are schemaCheck's. */
    private void blocking(Role role, String table, List<JudgedDifference> judged, Consumer<Finding> findings) {
        for (JudgedDifference one : judged) {
            if (one.verdict() instanceof Verdict.Blocks blocks && !SchemaStateCheck.reports(one)) {
                findings.accept(finding(
                        FindingCode.SCHEMA_INCOMPATIBLE,
                        role,
                        table,
                        "No step can correct this, and 4.1.0 cannot work with it: " + list(List.of(one.difference()))
                                + ". Reason: " + blocks.because() + ".",
                        Advice.words(blocks.next())));
            }
        }
    }

    private static List<Difference> differences(List<JudgedDifference> judged, Class<? extends Verdict> verdict) {
        return judged.stream()
                .filter(j -> verdict.isInstance(j.verdict()))
                .map(JudgedDifference::difference)
                .toList();
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

    private Finding finding(FindingCode code, Role role, String table, String message, Advice remedy) {
        return new Finding(
                code,
                name(),
                code == FindingCode.SCHEMA_INCOMPATIBLE,
                role,
                null,
                Subject.of("table", "table", table.isEmpty() ? null : table),
                message,
                remedy);
    }
}
