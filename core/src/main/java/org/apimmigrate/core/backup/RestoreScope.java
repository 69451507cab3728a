package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.Table;

/**
 * What a migration touches (facts/steps.md): every table whose schema changes, every table whose rows do, those bound to them by foreign
 * keys, and of the registry's contents those of artifacts and types. A change to another table is refused by the runner, so that this list
 * cannot fall behind the steps.
 */
public final class RestoreScope {

    /** Their rows change, or may go when orphans are moved. */
    private static final Set<String> WRITTEN = Set.of(
            "AM_API",
            "AM_APPLICATION",
            "AM_API_CATEGORIES",
            "AM_API_DEFAULT_VERSION",
            "AM_GATEWAY_ENVIRONMENT",
            "AM_KEY_MANAGER",
            "AM_SYSTEM_CONFIGS",
            "AM_REVISION",
            "AM_DEPLOYMENT_REVISION_MAPPING",
            "AM_API_REVISION_METADATA",
            "REG_LOG");

    private static final String ARTIFACTS = "application/vnd.wso2-api+xml";
    private static final String TYPES = "application/vnd.wso2.registry-ext-type+xml";
    private static final String UI_FORMS = "%/repository/components/org.wso2.carbon.governance/configuration";

    /** Of contents and resources: artifacts, working copies and revisions; artifact types; the forms made from them. */
    private static final String CHANGED_RESOURCES =
            "(R.REG_MEDIA_TYPE = ? OR R.REG_MEDIA_TYPE = ? OR R.REG_NAME = 'api.rxt'"
                    + " OR (R.REG_NAME = 'api' AND EXISTS (SELECT 1 FROM REG_PATH P WHERE P.REG_PATH_ID = R.REG_PATH_ID"
                    + " AND P.REG_TENANT_ID = R.REG_TENANT_ID AND P.REG_PATH_VALUE LIKE ?)))";

    private RestoreScope() {}

    /** What every migration touches. */
    public static List<TableScope> of(Context context, Database database) {
        return of(context, database, Set.of());
    }

    /**
     * Tables of this database, in the order of their names.
     *
     * @param more tables to take as a whole, beyond what the steps touch
     */
    public static List<TableScope> of(Context context, Database database, Set<String> more) {
        Role role = database.mainRole();
        Catalog live = context.schema(role);
        Set<String> whole = new TreeSet<>(WRITTEN);
        new SchemaComparison(
                        context.source(role),
                        context.target(role),
                        database.dialect().columnRules())
                .compare(live).differences().stream().map(Difference::table).forEach(whole::add);
        whole.retainAll(live.tables().keySet());
        // the two large ones of the registry are never taken as a whole: only an index is added there
        whole.removeAll(Set.of("REG_CONTENT", "REG_RESOURCE", "REG_RESOURCE_TAG", "REG_RESOURCE_PROPERTY"));
        addRelatives(whole, live);
        more.stream().filter(live.tables()::containsKey).forEach(whole::add);
        List<TableScope> scopes = new ArrayList<>();
        whole.forEach(table -> scopes.add(TableScope.whole(table)));
        if (live.table("REG_CONTENT").isPresent() && !whole.contains("REG_CONTENT")) {
            ofRegistry("REG_CONTENT").ifPresent(scopes::add);
            ofRegistry("REG_RESOURCE").ifPresent(scopes::add);
        }
        return scopes;
    }

    /** Which rows of a table of the registry belong to a restore point that does not hold all of them. */
    static Optional<TableScope> ofRegistry(String table) {
        // not correlated, so that every DBMS reads the resources once; a row of another tenant more does no harm
        String changed = " FROM REG_RESOURCE R WHERE " + CHANGED_RESOURCES + ")";
        String where =
                switch (table) {
                    case "REG_CONTENT" -> "REG_CONTENT_ID IN (SELECT R.REG_CONTENT_ID" + changed;
                    case "REG_RESOURCE" -> "REG_VERSION IN (SELECT R.REG_VERSION" + changed;
                    default -> null;
                };
        return Optional.ofNullable(where).map(w -> new TableScope(table, w, List.of(ARTIFACTS, TYPES, UI_FORMS)));
    }

    /**
     * Rows come back only where those that they refer to are, and rows go only with those that refer to them; both may have changed since.
     * So tables that foreign keys bind together are taken together.
     */
    private static void addRelatives(Set<String> whole, Catalog live) {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Table table : live.tables().values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    if (!live.tables().containsKey(key.refTable())) {
                        continue; // a table of another schema, where nothing is changed
                    }
                    if (whole.contains(table.name())) {
                        grows |= whole.add(key.refTable());
                    } else if (whole.contains(key.refTable())) {
                        grows |= whole.add(table.name());
                    }
                }
            }
        }
    }
}
