package org.apimmigrate.core.run;

import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * The tightening step, with the orphans moved out of its way first: revisions of APIs that are gone, what hangs on them, and metadata of
 * revisions that are gone (facts/steps.md#step-9). The rows are in the restore point, where rollback finds them.
 */
final class Orphans implements Step {

    /** From which rows may go. */
    static final Set<String> TABLES =
            Set.of("AM_REVISION", "AM_DEPLOYMENT_REVISION_MAPPING", "AM_API_REVISION_METADATA");

    static final String REVISIONS = "NOT EXISTS (SELECT 1 FROM AM_API WHERE AM_API.API_UUID = AM_REVISION.API_UUID)";
    static final String DEPLOYMENTS =
            "REVISION_UUID IN (SELECT REVISION_UUID FROM AM_REVISION WHERE " + REVISIONS + ")";
    static final String METADATA = "REVISION_UUID IS NOT NULL AND NOT EXISTS (SELECT 1 FROM AM_REVISION WHERE"
            + " AM_REVISION.REVISION_UUID = AM_API_REVISION_METADATA.REVISION_UUID)";

    /** The same before the orphaned revisions are gone. */
    static final String METADATA_BEFORE = "REVISION_UUID IS NOT NULL AND NOT EXISTS (SELECT 1 FROM AM_REVISION WHERE"
            + " AM_REVISION.REVISION_UUID = AM_API_REVISION_METADATA.REVISION_UUID AND EXISTS (SELECT 1 FROM AM_API WHERE"
            + " AM_API.API_UUID = AM_REVISION.API_UUID))";

    private final Step tighten;

    Orphans(Step tighten) {
        this.tighten = tighten;
    }

    @Override
    public StepId id() {
        return tighten.id();
    }

    @Override
    public Role role() {
        return tighten.role();
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        move(context, sink, "AM_DEPLOYMENT_REVISION_MAPPING", DEPLOYMENTS, "deployments of revisions without API");
        move(context, sink, "AM_REVISION", REVISIONS, "revisions without API");
        move(context, sink, "AM_API_REVISION_METADATA", METADATA, "metadata without revision");
        tighten.changes(context, sink);
    }

    private static void move(Context context, ChangeSink sink, String table, String where, String what) {
        if (context.schema(Role.AM).table(table).isEmpty()) {
            return;
        }
        long rows = context.reader(Role.AM).number("SELECT COUNT(*) FROM " + table + " WHERE " + where);
        if (rows > 0) {
            sink.accept(Change.quarantine(
                    Role.AM,
                    table,
                    "move " + what + " into the restore point",
                    rows,
                    SqlStatement.of("DELETE FROM " + table + " WHERE " + where)));
        }
    }
}
