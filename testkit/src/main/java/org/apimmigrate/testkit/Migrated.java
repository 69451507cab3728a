package org.apimmigrate.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;

/**
 * A migration that was run, and what plain JDBC saw before it.
 *
 * @param countsBefore rows of every table, by role of the database
 * @param contentsBefore contents of the registry by {@code tenant:path}, as Latin-1 text
 */
public record Migrated(
        Map<Role, Map<String, Long>> countsBefore, Map<String, String> contentsBefore, MigrateResult result) {

    /** Looks, and migrates. */
    public static Migrated of(TestInstallation installation, MigrateOptions options) {
        Map<Role, Map<String, Long>> counts = counts(installation);
        Map<String, String> contents = contents(installation);
        return new Migrated(counts, contents, new TestTool(installation).migrate(options));
    }

    /** Rows of every table of every database. */
    public static Map<Role, Map<String, Long>> counts(TestInstallation installation) {
        Map<Role, Map<String, Long>> counts = new TreeMap<>();
        installation.byRole().forEach((role, database) -> counts.put(role, new RowReader(database).counts()));
        return counts;
    }

    /** All contents of the governance and config registries. */
    public static Map<String, String> contents(TestInstallation installation) {
        Map<String, String> contents = new TreeMap<>();
        for (Role role : new Role[] {Role.REGISTRY, Role.CONFIG}) {
            new RowReader(installation.database(role))
                    .rows("SELECT R.REG_TENANT_ID, P.REG_PATH_VALUE, R.REG_NAME, C.REG_CONTENT_DATA FROM REG_RESOURCE R"
                            + " JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                            + " JOIN REG_CONTENT C ON C.REG_CONTENT_ID = R.REG_CONTENT_ID"
                            + " AND C.REG_TENANT_ID = R.REG_TENANT_ID WHERE R.REG_NAME IS NOT NULL")
                    .forEach(row ->
                            contents.put(row.get(0) + ":" + row.get(1) + "/" + row.get(2), String.valueOf(row.get(3))));
        }
        return contents;
    }
}
