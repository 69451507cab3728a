package org.apimmigrate.core.step.data;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ExistingPaths;
import org.apimmigrate.core.registry.PathSet;
import org.apimmigrate.core.registry.RegistryLog;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Leaves in {@code REG_LOG} what a full re-indexing needs and nothing else (facts/steps.md#step-10; defects D-26 to D-29): of each path
 * that exists the newest row that the indexer acts upon, and every copy; an API or document without such a row is given one. Rows of
 * tenants that are no longer there are not touched. The config registry is treated alike where it has a database of its own.
 */
public final class RegistryLogStep implements Step {

    private static final String TABLE = "REG_LOG";
    private static final String SYSTEM_USER = "wso2.system.user";

    @Override
    public StepId id() {
        return StepId.REGISTRY_LOG;
    }

    @Override
    public Role role() {
        return Role.REGISTRY;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        Set<Database> done = new HashSet<>();
        for (Role role : List.of(Role.REGISTRY, Role.CONFIG)) {
            if (done.add(context.database(role))) {
                for (Tenant tenant : context.tenants().all()) {
                    tenant(context, role, tenant, sink);
                }
            }
        }
    }

    private static void tenant(Context context, Role role, Tenant tenant, ChangeSink sink) {
        RegistryLog log = new RegistryLog(context.reader(role));
        RegistryPaths paths = RegistryPaths.of(context.installation());
        PathSet found = new PathSet();
        // rows may only be deleted when the cursor over them is closed: their ids wait in a file
        try (LogRowSpool spool = new LogRowSpool()) {
            LogKeeper keeper = new LogKeeper(new ExistingPaths(context.reader(role)), paths, tenant.id(), spool, found);
            log.eachRow(tenant.id(), keeper);
            keeper.finish();
            RowUpdates deletes = new RowUpdates(
                    sink,
                    role,
                    TABLE,
                    "Log rows that re-indexing does not need, of " + tenant.domain(),
                    "DELETE FROM REG_LOG WHERE REG_LOG_ID = ? AND REG_TENANT_ID = ?");
            spool.each(id -> deletes.add(id, tenant.id()));
            deletes.flush();
        }
        addMissing(context, role, tenant, log, paths, found, sink);
    }

    private static void addMissing(
            Context context,
            Role role,
            Tenant tenant,
            RegistryLog log,
            RegistryPaths paths,
            PathSet found,
            ChangeSink sink) {
        // the columns have no zone: the same text wherever this runs
        Timestamp time =
                Timestamp.valueOf(LocalDateTime.ofInstant(context.chosen().baseTime(), ZoneOffset.UTC));
        RowUpdates inserts = new RowUpdates(
                sink,
                role,
                TABLE,
                "Log rows that re-indexing misses, of " + tenant.domain(),
                "INSERT INTO REG_LOG (REG_PATH, REG_USER_ID, REG_LOGGED_TIME, REG_ACTION, REG_TENANT_ID) VALUES (?, ?, ?, ?, ?)");
        log.eachSearchable(tenant.id(), paths, page -> page.stream()
                .filter(path -> !found.contains(path))
                .forEach(path -> inserts.add(path, SYSTEM_USER, time, RegistryLog.UPDATE, tenant.id())));
        inserts.flush();
    }
}
