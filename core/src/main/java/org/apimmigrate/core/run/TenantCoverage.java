package org.apimmigrate.core.run;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.StepRecord;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Which steps the journal knows as done, but for other tenants than those that are asked about. A migration of some tenants is done for
 * them only: a 4.1.0 server loads all.
 */
final class TenantCoverage {

    private TenantCoverage() {}

    /** Steps that were begun, and not for all tenants of this selection; empty without a journal. */
    static Set<StepId> missing(Session session, TenantSelection selection) {
        Map<StepId, StepRecord> records = new JournalReader(session.context().database(Role.AM)).steps();
        Set<StepId> missing = new HashSet<>();
        for (Step step : session.steps()) {
            StepRecord record = records.get(step.id());
            if (record != null && !covers(step, record, selection)) {
                missing.add(step.id());
            }
        }
        return missing;
    }

    /** Was the step begun for all tenants of this selection? A step on whole tables always was. */
    static boolean covers(Step step, StepRecord record, TenantSelection selection) {
        return !step.limitedByTenants() || selection.isIn(record.selection());
    }
}
