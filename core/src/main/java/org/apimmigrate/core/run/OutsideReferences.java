package org.apimmigrate.core.run;

import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.OutsideKey;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlFailure;

/**
 * Foreign keys of other schemas or databases that refer to rows which are moved. Such rows of a customer's would be deleted or altered with
 * them, or keep them from being moved; they are in no restore point, so nothing would bring them back.
 */
final class OutsideReferences {

    private final Context context;
    private final Database database;
    private final SchemaSql sql;

    OutsideReferences(Context context) {
        this.context = context;
        this.database = context.database(Role.AM);
        this.sql = database.dialect().schemaSql();
    }

    /**
     * Refuses to move orphans that rows elsewhere refer to.
     *
     * @throws MigrateException of kind BLOCKED, before anything is changed
     */
    void requireNone() {
        Map<String, String> moved = moved();
        if (moved.isEmpty()) {
            return;
        }
        for (OutsideKey key : OutsideKey.of(database)) {
            String which = moved.get(key.refTable());
            if (which == null) {
                continue;
            }
            long rows;
            try {
                rows = database.reader().number(key.count(sql.name(key.refTable()), which));
            } catch (SqlFailure e) {
                if (!database.dialect().session().privilegeMissing(e.error())) {
                    throw e;
                }
                throw refused(key, "its rows cannot be read by this user: " + e.getMessage());
            }
            if (rows > 0) {
                throw refused(
                        key,
                        rows + (rows == 1 ? " row refers" : " rows refer")
                                + " to an orphan or to what goes with it; the restore point does not hold tables of other schemas or"
                                + " databases, so a rollback could not bring them back");
            }
        }
    }

    /** By table, the condition for rows that go; of a table whose rows go with those of another, all that are referred to. */
    private Map<String, String> moved() {
        Catalog live = context.schema(Role.AM);
        Map<String, String> moved = new TreeMap<>();
        Map<String, String> conditions = Map.of(
                "AM_DEPLOYMENT_REVISION_MAPPING", Orphans.DEPLOYMENTS,
                "AM_REVISION", Orphans.REVISIONS,
                "AM_API_REVISION_METADATA", Orphans.METADATA_BEFORE);
        conditions.forEach((table, condition) -> {
            boolean there = live.table(table).isPresent();
            if (there && database.reader().number("SELECT COUNT(*) FROM " + table + " WHERE " + condition) > 0) {
                moved.put(table, condition);
            }
        });
        boolean grows = !moved.isEmpty();
        while (grows) {
            grows = false;
            for (Table table : live.tables().values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    boolean follows = moved.containsKey(key.refTable())
                            && !key.onDelete().equals("NO ACTION")
                            && !key.onDelete().equals("RESTRICT");
                    grows |= follows && moved.putIfAbsent(table.name(), "1 = 1") == null;
                }
            }
        }
        return moved;
    }

    private MigrateException refused(OutsideKey key, String why) {
        return new MigrateException(
                Kind.BLOCKED,
                new Problem(
                        "Orphans cannot be moved: a table outside this database or schema refers to them.",
                        key.text() + ", " + database.place(),
                        why,
                        "Nothing was changed. Remove these references yourself, or drop the foreign key and make it again later. Then"
                                + " run the same command again. `apim-migrate analyze` names the orphans."));
    }
}
