package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;

/**
 * How a rollback ended.
 *
 * @param schemaDifferences against the schema as the restore point holds it; empty when equal
 * @param rowDifferences tables whose rows are not those of before
 */
public record RollbackResult(
        List<StepResult> steps, List<SchemaDifference> schemaDifferences, List<LedgerDifference> rowDifferences) {

    public RollbackResult {
        steps = List.copyOf(steps);
        schemaDifferences = List.copyOf(schemaDifferences);
        rowDifferences = List.copyOf(rowDifferences);
    }

    /** Is it the exact state of before? */
    public boolean exact() {
        return schemaDifferences.isEmpty() && rowDifferences.isEmpty();
    }
}
