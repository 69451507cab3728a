package org.apimmigrate.core.check.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
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
        for (Database database : context.databases().distinct()) {
            Set<String> written = written(context, database);
            Set<String> altered = altered(context, database);
            if (written.isEmpty() && altered.isEmpty()) {
                continue; // a user store of its own is only read
            }
            Map<String, List<Missing>> byRight =
                    database.dialect().privileges().missing(database.reader(), altered, written).stream()
                            .collect(Collectors.groupingBy(Missing::right, LinkedHashMap::new, Collectors.toList()));
            byRight.forEach((right, missing) -> findings.accept(finding(database.mainRole(), right, missing)));
        }
    }

    private Finding finding(Role role, String right, List<Missing> missing) {
        return new Finding(
                FindingCode.PRIVILEGE_MISSING,
                name(),
                true,
                role,
                null,
                Subject.of("database", "role", role.id(), "right", right),
                "The user lacks %s on %s."
                        .formatted(right, missing.stream().map(Missing::object).collect(Collectors.joining(", "))),
                "As an administrator of the database run: "
                        + missing.stream().map(Missing::grant).collect(Collectors.joining("; ")) + ";");
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
