package org.apimmigrate.cli.console;

import java.util.List;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;

/** What a verification found, for people: counts first, then each difference. */
public final class VerifyText {

    private static final int SHOWN = 20;

    private final Console console;

    public VerifyText(Console console) {
        this.console = console;
    }

    public void print(VerifyResult result) {
        print(result, "no journal holds the counts of before");
    }

    /** @param noLedger why there are no counts to compare, where there are none */
    public void print(VerifyResult result, String noLedger) {
        console.result(console.paint(
                result.holds() ? Style.GOOD : Style.BAD,
                result.holds() ? "Verified: a correct 4.1.0" : "Not verified: this is not a correct 4.1.0"));
        schema(result.schemaDifferences());
        invariants(result.invariants(), result.ledgerKnown());
        ledger(result, noLedger);
    }

    private void schema(List<SchemaDifference> differences) {
        console.result("  schema      " + count(differences.size(), "difference") + " to a fresh 4.1.0");
        differences.stream()
                .limit(SHOWN)
                .forEach(d -> console.result("    %s %s %s: expected %s, is %s"
                        .formatted(d.database().id(), d.table(), d.object(), d.expected(), d.actual())));
        more(differences.size());
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
                        .formatted(invariant.id(), invariant.title(), count(invariant.violations(), "violation")));
                invariant.sample().forEach(row -> console.result("      " + row));
            } else if (invariant.excused() > 0) {
                console.result("    %s %s: %s, each a finding"
                        .formatted(invariant.id(), invariant.title(), count(invariant.excused(), "undecidable row")));
            }
        }
    }

    private void ledger(VerifyResult result, String noLedger) {
        if (!result.ledgerKnown()) {
            console.result("  ledger      nothing to compare with: " + noLedger);
            return;
        }
        List<LedgerDifference> differences = result.ledgerDifferences();
        console.result("  ledger      " + count(differences.size(), "table") + " changed that should not have");
        differences.stream()
                .limit(SHOWN)
                .forEach(d -> console.result("    %s %s: expected %s, is %s"
                        .formatted(d.database().id(), d.table(), d.expected(), d.actual())));
        more(differences.size());
    }

    private void more(int size) {
        if (size > SHOWN) {
            console.result("    ... and " + (size - SHOWN) + " more; all of them are in the report");
        }
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
