package org.apimmigrate.core.verify.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.PathSet;
import org.apimmigrate.core.registry.RegistryLog;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A 4.1.0 server indexes what {@code REG_LOG} names, by the newest row of a path that it acts upon; a path without is never found. */
public final class RegistryLogInvariant implements Invariant {

    @Override
    public String id() {
        return "I-22";
    }

    @Override
    public String title() {
        return "Re-indexing finds every API and every document";
    }

    /** Made by the vendor's clean-up, left behind when it crashes (defect D-28). */
    private static final String HELPER = "REG_LOG_IDS_TO_KEEP";

    @Override
    public InvariantResult check(Context context) {
        Tally tally = new Tally();
        Set<Database> done = new HashSet<>();
        for (Role role : List.of(Role.REGISTRY, Role.CONFIG)) {
            if (done.add(context.database(role))) {
                if (context.schema(role).table(HELPER).isPresent()) {
                    tally.violation("helper table %s in the %s database".formatted(HELPER, role.id()));
                }
                context.tenants().all().forEach(tenant -> tenant(context, role, tenant, tally));
            }
        }
        return tally.result(this);
    }

    private static void tenant(Context context, Role role, Tenant tenant, Tally tally) {
        RegistryLog log = new RegistryLog(context.reader(role));
        PathSet found = new PathSet();
        log.eachRow(tenant.id(), (row, newestIndexed, deletedLater) -> {
            if (newestIndexed && !deletedLater && row.path() != null) {
                found.add(row.path());
            } else if (row.action() == RegistryLog.COPY && row.target() != null) {
                found.add(row.target());
            }
        });
        log.eachSearchable(tenant.id(), RegistryPaths.of(context.installation()), page -> page.stream()
                .filter(path -> !found.contains(path))
                .forEach(path -> tally.violation(tenant.domain() + ": " + path)));
    }
}
