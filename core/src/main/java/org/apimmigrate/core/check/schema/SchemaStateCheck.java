package org.apimmigrate.core.check.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.JudgedSchema;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.JudgedDifference;
import org.apimmigrate.core.schema.KnownVersions;
import org.apimmigrate.core.schema.KnownVersions.Distance;
import org.apimmigrate.core.schema.VendorTables;
import org.apimmigrate.core.schema.Verdict;

/**
 * Is this a 4.0.0 schema, or one on its way to 4.1.0? Recognised by its distance to both, not by a version text or by one table, so that
 * additions of the customer and of updates do not disturb (facts/decided.md#update-levels).
 */
public final class SchemaStateCheck implements Check {

    private static final String LINK = "application/vnd.wso2-link";
    private static final int NAMED = 5;

    /** A table that every version has, to look for it in other places. */
    private static final Map<String, String> PROBES =
            Map.of("AM_", "AM_API", "REG_", "REG_RESOURCE", "UM_", "UM_TENANT");

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

    /** Is the difference one of those that decide which version a schema has? Then this check reports it, and no other. */
    static boolean reports(JudgedDifference judged) {
        Difference difference = judged.difference();
        return judged.verdict() instanceof Verdict.Blocks
                && (difference.kind() == Difference.Kind.TABLE
                        || (difference.kind() == Difference.Kind.COLUMN && difference.actual() == null));
    }

    private void tables(Context context, Role role, String prefix, String section, Consumer<Finding> findings) {
        Catalog live = context.schema(role);
        if (live.tables().keySet().stream().noneMatch(t -> t.startsWith(prefix))) {
            nothingThere(context, role, prefix, section, findings);
            return;
        }
        Distance distance = new KnownVersions(context.source(role), context.target(role)).of(live, prefix);
        List<String> unknown = unknown(context, role);
        if (!unknown.isEmpty()) {
            otherVersion(context, role, distance, unknown, findings);
        } else if (distance.isOtherVersion()) {
            report(
                    context,
                    role,
                    "The schema is neither 4.0.0 nor on its way to 4.1.0: of %d tables and columns of %s* that both have, it lacks %d: %s."
                            .formatted(distance.known(), prefix, distance.lost(), named(distance.missing())),
                    "Is it of an older version? Then migrate it to 4.0.0 first, with that version's own procedure. Else correct the url"
                            + " of [database." + section + "] in deployment.toml.",
                    findings);
        } else {
            gaps(context, role, prefix, distance, findings);
            if (role == Role.REGISTRY || role == Role.CONFIG) {
                localRegistry(context, role, section, findings);
            }
        }
    }

    private void nothingThere(Context context, Role role, String prefix, String section, Consumer<Finding> findings) {
        boolean empty = context.schema(role).tables().isEmpty();
        Optional<String> elsewhere = context.database(role)
                .dialect()
                .whyNotSeen(context.reader(role), Objects.requireNonNull(PROBES.get(prefix)));
        report(
                context,
                role,
                elsewhere.orElse(
                        empty
                                ? "The database is empty."
                                : "The database has no " + prefix + "* tables: it is another one."),
                elsewhere.isPresent()
                        ? "Correct the url of [database." + section
                                + "] in deployment.toml, or what the message names, so that the session finds the tables of 4.0.0."
                        : "Correct the url of [database." + section
                                + "] in deployment.toml: it must name the database that 4.0.0 used, not a new one.",
                findings);
    }

    /** Tables that no known version has; reported once for each database. */
    private static List<String> unknown(Context context, Role role) {
        if (context.database(role).mainRole() != role) {
            return List.of();
        }
        return new VendorTables(context.source(role), context.target(role)).unknown(context.schema(role));
    }

    private void otherVersion(
            Context context, Role role, Distance distance, List<String> unknown, Consumer<Finding> findings) {
        String has = "it has " + named(unknown) + ", which neither 4.0.0 nor 4.1.0 has";
        String message;
        String remedy;
        if (distance.isNearTarget()) {
            message =
                    "The schema belongs to a version after 4.1.0: %s, and %d of %d tables and columns that 4.1.0 brought."
                            .formatted(has, distance.there(), distance.brought());
            remedy =
                    "Point deployment.toml at the databases of the 4.0.0 installation. A later version cannot be rolled back.";
        } else if (distance.isOtherVersion()) {
            message = "The schema belongs to another version than 4.0.0: %s, and it lacks %s."
                    .formatted(has, named(distance.missing()));
            remedy = "Is it of an older version? Then migrate it to 4.0.0 first, with that version's own procedure.";
        } else {
            message = "The schema is that of 4.0.0 with additions of another version or of an update: " + has + ".";
            remedy =
                    "If these tables are yours, give them names that do not begin as the vendor's do (AM_, IDN_, REG_), or move them to"
                            + " another schema. Else use a version of this tool that knows them.";
        }
        report(context, role, message, remedy, findings);
    }

    /** A 4.0.0 that lacks something which no step can make: each gap with the statement that helps. */
    private void gaps(Context context, Role role, String prefix, Distance distance, Consumer<Finding> findings) {
        List<JudgedDifference> gaps = JudgedSchema.of(context, context.database(role)).stream()
                .filter(SchemaStateCheck::reports)
                .filter(judged -> judged.difference().table().startsWith(prefix))
                .toList();
        if (gaps.isEmpty()) {
            return;
        }
        String remedies = gaps.stream()
                .map(judged -> ((Verdict.Blocks) judged.verdict()).next())
                .limit(NAMED)
                .collect(Collectors.joining(" "));
        report(
                context,
                role,
                "The schema is that of 4.0.0 with a gap: it lacks " + named(distance.missing())
                        + ". Reason that this blocks: "
                        + ((Verdict.Blocks) gaps.get(0).verdict()).because() + ".",
                remedies,
                findings);
    }

    private static String named(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    /** The local registry database looks like the shared one, but its mounted collections are links (facts/rows.md#local-registry). */
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
