package org.apimmigrate.cli.console;

import java.util.List;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.verify.InvariantResult;

/** What a verification found, for people: counts first, then each difference. */
public final class VerifyText {

    private final Console console;

    public VerifyText(Console console) {
        this.console = console;
    }

    /** @param allTenants false when the verification has looked at selected tenants only */
    public void print(VerifyResult result, boolean allTenants) {
        print(result, allTenants, "no journal holds the counts of before");
    }

    /**
     * @param allTenants false when the verification has looked at selected tenants only
     * @param noLedger why there are no counts to compare, where there are none
     */
    public void print(VerifyResult result, boolean allTenants, String noLedger) {
        console.result(console.paint(
                result.holds() ? Style.GOOD : Style.BAD,
                result.holds()
                        ? (allTenants ? "Verified: a correct 4.1.0" : "Verified for the selected tenants only")
                        : "Not verified: this is not a correct 4.1.0"));
        new DifferencesText(console).schema(result.schemaDifferences(), "a fresh 4.1.0");
        int accepted = result.acceptedDifferences().size();
        if (accepted > 0) {
            console.result(
                    "              %s accepted: left as it was, and 4.1.0 can work with it; SCHEMA_DRIFT gives the reasons"
                            .formatted(DifferencesText.count(accepted, "difference")));
        }
        invariants(result.invariants(), result.ledgerKnown());
        ledger(result, noLedger);
    }

    private void invariants(List<InvariantResult> invariants, boolean ledgerKnown) {
        long broken = invariants.stream().filter(i -> !i.holds()).count();
        console.result("  invariants  %d of %d hold%s"
                .formatted(
                        invariants.size() - broken,
                        invariants.size(),
                        ledgerKnown ? "" : "; I-28, that nothing else has changed, cannot be checked: see ledger"));
        for (InvariantResult invariant : invariants) {
            if (invariant.couldNotRun() != null) {
                console.result("    %s could not be checked: %s".formatted(invariant.id(), invariant.couldNotRun()));
            } else if (!invariant.holds()) {
                console.result("    %s %s: %s"
                        .formatted(
                                invariant.id(),
                                invariant.title(),
                                DifferencesText.count(invariant.violations(), "violation")));
                invariant.sample().forEach(row -> console.result("      " + row));
            } else if (invariant.excused() > 0) {
                console.result("    %s %s: %s, each a finding"
                        .formatted(
                                invariant.id(),
                                invariant.title(),
                                DifferencesText.count(invariant.excused(), "undecidable row")));
            }
        }
    }

    private void ledger(VerifyResult result, String noLedger) {
        if (!result.ledgerKnown()) {
            console.result("  ledger      nothing to compare with: " + noLedger);
            return;
        }
        new DifferencesText(console).rows(result.ledgerDifferences(), "changed that should not have");
    }
}
