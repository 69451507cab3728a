package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;

/**
 * How a rollback ended.
 *
 * @param undone was anything undone; false when there was nothing to undo, and nothing was compared then
 * @param schemaDifferences against the schema as the restore point holds it; empty when equal
 * @param rowDifferences tables whose rows are not those of before
 */
public record RollbackResult(
        boolean undone,
        List<StepResult> steps,
        List<SchemaDifference> schemaDifferences,
        List<LedgerDifference> rowDifferences) {

    public RollbackResult {
        steps = List.copyOf(steps);
        schemaDifferences = List.copyOf(schemaDifferences);
        rowDifferences = List.copyOf(rowDifferences);
    }

    /** Is it the exact state of before? Where nothing was undone it is what it was. */
    public boolean exact() {
        return schemaDifferences.isEmpty() && rowDifferences.isEmpty();
    }
}
