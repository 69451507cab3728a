package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.PrivilegeRules.Missing;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaPlan;

/** Has the user of each database the rights that the plan needs? Asked of the DBMS's catalogue; nothing is tried out. */
public final class PrivilegesCheck implements Check {

    /** Registry tables whose rows the data steps change. */
    private static final Set<String> REGISTRY_WRITTEN =
            Set.of("REG_RESOURCE", "REG_CONTENT", "REG_LOG", "REG_PATH", "REG_PROPERTY", "REG_RESOURCE_PROPERTY");

    @Override
    public String name() {
        return "privileges";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.PRIVILEGE_MISSING);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : context.databases().changed()) {
            Set<String> written = written(context, database);
            Set<String> altered = altered(context, database);
            if (written.isEmpty() && altered.isEmpty()) {
                continue;
            }
            List<Missing> missing = database.dialect().privileges().missing(database.reader(), altered, written);
            if (!missing.isEmpty()) {
                findings.accept(finding(database.mainRole(), missing));
            }
        }
    }

    /** One finding for each database: one administrator corrects all of it at once. */
    private Finding finding(Role role, List<Missing> missing) {
        String rights = missing.stream().map(Missing::right).distinct().collect(Collectors.joining(", "));
        Map<String, Set<String>> byObject = new LinkedHashMap<>();
        missing.forEach(m -> byObject.computeIfAbsent(m.object(), object -> new LinkedHashSet<>())
                .add(m.right()));
        return new Finding(
                FindingCode.PRIVILEGE_MISSING,
                name(),
                true,
                role,
                null,
                Subject.of("database", "role", role.id(), "right", rights),
                "The user lacks "
                        + byObject.entrySet().stream()
                                .map(e -> String.join(", ", e.getValue()) + " on " + e.getKey())
                                .collect(Collectors.joining("; "))
                        + ".",
                "As an administrator of the database run: " + String.join("; ", grants(missing)) + ";");
    }

    /** Grants that differ in their right only become one: GRANT SELECT, INSERT ON x TO y. */
    private static List<String> grants(List<Missing> missing) {
        Map<String, Set<String>> rights = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (Missing one : missing) {
            String start = "GRANT " + one.right() + " ";
            if (one.grant().startsWith(start)) {
                rights.computeIfAbsent(one.grant().substring(start.length()), rest -> new LinkedHashSet<>())
                        .add(one.right());
            } else if (!others.contains(one.grant())) {
                others.add(one.grant());
            }
        }
        List<String> grants = new ArrayList<>();
        rights.forEach((rest, of) -> grants.add("GRANT " + String.join(", ", of) + " " + rest));
        grants.addAll(others);
        return grants;
    }

    private static Set<String> altered(Context context, Database database) {
        Role role = database.mainRole();
        Catalog live = context.schema(role);
        SchemaPlan plan = new SchemaPlan(
                context.source(role), context.target(role), database.dialect().columnRules());
        return Stream.concat(plan.expand(live).stream(), plan.tighten(live).stream())
                .map(SchemaOperation::table)
                .filter(t -> live.table(t).isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<String> written(Context context, Database database) {
        boolean am = database.roles().contains(Role.AM);
        boolean registry =
                database.roles().contains(Role.REGISTRY) || database.roles().contains(Role.CONFIG);
        Set<String> written = new HashSet<>();
        for (String table : context.schema(database.mainRole()).tables().keySet()) {
            if ((am && table.startsWith("AM_")) || (registry && REGISTRY_WRITTEN.contains(table))) {
                written.add(table);
            }
        }
        return written;
    }
}
