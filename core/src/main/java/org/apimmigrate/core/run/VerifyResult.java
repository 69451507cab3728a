package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.verify.AcceptedDifference;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;

/**
 * Is this a correct 4.1.0?
 *
 * @param schemaDifferences against the fresh 4.1.0 catalog; empty when equal
 * @param acceptedDifferences what differs and may stay; never a fault
 * @param invariants I-1 to I-28
 * @param ledgerDifferences tables that changed though they should not have; empty when there is nothing to compare with
 * @param ledgerKnown is there a journal that holds the counts of before
 */
public record VerifyResult(
        List<SchemaDifference> schemaDifferences,
        List<AcceptedDifference> acceptedDifferences,
        List<InvariantResult> invariants,
        List<LedgerDifference> ledgerDifferences,
        boolean ledgerKnown) {

    public VerifyResult {
        schemaDifferences = List.copyOf(schemaDifferences);
        acceptedDifferences = List.copyOf(acceptedDifferences);
        invariants = List.copyOf(invariants);
        ledgerDifferences = List.copyOf(ledgerDifferences);
    }

    /** Success is a word that only this may say. An invariant that could not be checked does not hold. */
    public boolean holds() {
        return schemaDifferences.isEmpty()
                && ledgerDifferences.isEmpty()
                && invariants.stream().allMatch(InvariantResult::holds);
    }
}
