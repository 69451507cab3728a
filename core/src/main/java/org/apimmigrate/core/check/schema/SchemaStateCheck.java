package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.LaterVersion;
import org.apimmigrate.core.schema.Table;

/**
 * Is this a 4.0.0 schema, or one on its way to 4.1.0? Told by what is there and not by a version text, so that additions of the customer and
 * of updates do not disturb (behaviour 9, 2).
 */
public final class SchemaStateCheck implements Check {

    private static final String LINK = "application/vnd.wso2-link";
    private static final int NAMED = 5;

    @Override
    public String name() {
        return "schemaCheck";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.SCHEMA_NOT_4_0_0);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        tables(context, Role.AM, "AM_", "apim_db", findings);
        tables(context, Role.REGISTRY, "REG_", "shared_db", findings);
        if (context.database(Role.CONFIG) != context.database(Role.REGISTRY)) {
            tables(context, Role.CONFIG, "REG_", "config", findings);
        }
        tables(context, Role.USER, "UM_", "shared_db, or user where it is configured", findings);
    }

    private void tables(Context context, Role role, String prefix, String section, Consumer<Finding> findings) {
        Catalog live = context.schema(role);
        if (live.tables().keySet().stream().noneMatch(t -> t.startsWith(prefix))) {
            boolean empty = live.tables().isEmpty();
            report(
                    context,
                    role,
                    empty ? "The database is empty." : "The database has no " + prefix + "* tables: it is another one.",
                    "Correct the url of [database." + section
                            + "] in deployment.toml: it must name the database that 4.0.0 used, not a new one.",
                    findings);
            return;
        }
        List<String> later = LaterVersion.tables(live);
        if (role == Role.AM && !later.isEmpty()) {
            report(
                    context,
                    role,
                    "The schema belongs to a version after 4.1.0: it has " + String.join(", ", later) + ".",
                    "Point deployment.toml at the databases of the 4.0.0 installation. A later version cannot be led back.",
                    findings);
            return;
        }
        List<String> missing = missing(context, role, live, prefix);
        if (!missing.isEmpty()) {
            report(
                    context,
                    role,
                    "The schema is neither 4.0.0 nor on its way to 4.1.0: it lacks "
                            + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                            + (missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more." : "."),
                    "Is it of an older version? Then migrate it to 4.0.0 first, with that version's own procedure. Else correct the url"
                            + " of [database." + section + "] in deployment.toml.",
                    findings);
            return;
        }
        if (role == Role.REGISTRY || role == Role.CONFIG) {
            localRegistry(context, role, section, findings);
        }
    }

    /** Tables, and columns of the tables, that both versions have under one name. */
    private static List<String> missing(Context context, Role role, Catalog live, String prefix) {
        List<String> missing = new ArrayList<>();
        Catalog target = context.target(role);
        for (Table table : context.source(role).tables().values()) {
            if (!table.name().startsWith(prefix) || target.table(table.name()).isEmpty()) {
                continue;
            }
            if (live.table(table.name()).isEmpty()) {
                missing.add(table.name());
                continue;
            }
            for (Column column : table.columns()) {
                if (target.has(table.name(), column.name()) && !live.has(table.name(), column.name())) {
                    missing.add(table.name() + "." + column.name());
                }
            }
        }
        return missing;
    }

    /** The local registry database looks like the shared one, but its mounted collections are links (data format 1, 12). */
    private void localRegistry(Context context, Role role, String section, Consumer<Finding> findings) {
        String path = role == Role.REGISTRY
                ? context.installation().facts().governancePath()
                : context.installation().facts().configPath();
        long links = context.reader(role)
                .number(
                        "SELECT COUNT(*) FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                                + " AND P.REG_TENANT_ID = R.REG_TENANT_ID WHERE P.REG_PATH_VALUE = ? AND R.REG_NAME IS NULL"
                                + " AND R.REG_MEDIA_TYPE = ?",
                        path,
                        LINK);
        if (links > 0) {
            report(
                    context,
                    role,
                    "This is the local registry database (WSO2CARBON_DB): " + path
                            + " is only a link in it, to another database.",
                    "Correct the url of [database." + section
                            + "] in deployment.toml: it must name the shared database that 4.0.0 used, not the local one.",
                    findings);
        }
    }

    private void report(Context context, Role role, String message, String remedy, Consumer<Finding> findings) {
        findings.accept(new Finding(
                FindingCode.SCHEMA_NOT_4_0_0,
                name(),
                true,
                role,
                null,
                Subject.of(
                        "database",
                        "role",
                        role.id(),
                        "url",
                        context.database(role).displayUrl()),
                message,
                remedy));
    }
}
