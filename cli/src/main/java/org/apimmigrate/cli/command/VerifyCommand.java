package org.apimmigrate.cli.command;

import org.apimmigrate.cli.console.VerifyText;
import org.apimmigrate.cli.document.AcceptedDifferenceEntry;
import org.apimmigrate.cli.document.LedgerEntry;
import org.apimmigrate.cli.document.SchemaDifferenceEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.run.StatusResult.State;
import org.apimmigrate.core.run.VerifyOperation;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.session.OpenSession;
import picocli.CommandLine.Command;

/** {@code verify}: is this a correct 4.1.0? */
@Command(
        name = "verify",
        description =
                "Is this a correct 4.1.0: schema, invariants I-1 to I-28, ledger. Writes nothing to the databases.")
final class VerifyCommand extends EngineCommand {

    VerifyCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "verify";
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        invocation.document().expect(false, true);
        VerifyResult result = new VerifyOperation(open.session()).run();
        record(invocation, result);
        boolean allTenants = open.session().context().selection().ids() == null;
        if (!allTenants) {
            invocation.document().onlySomeTenants();
        }
        Standing standing = Standing.of(open);
        String noLedger = result.ledgerKnown() ? "" : noLedger(standing);
        new VerifyText(invocation.console()).print(result, allTenants, noLedger);
        Advice findings = OpenFindings.of(invocation, open).postponed();
        Closing.answer(
                invocation,
                Advice.words(
                        result.holds()
                                ? (allTenants
                                        ? "a correct 4.1.0; a 4.1.0 server can start on them"
                                        : "a correct 4.1.0 for the selected tenants; the others, which a server loads as well, were not looked at")
                                : "not a correct 4.1.0; start no server on them"),
                result.ledgerKnown() ? findings : Advice.of("the before/after ledger ({}); {}", noLedger, findings),
                result.holds() ? next(standing) : Typing.type("status"));
        return result.holds() ? ExitCode.OK : ExitCode.DIFFERENCES;
    }

    /** Why the counts of before and after cannot be compared. */
    private static String noLedger(Standing standing) {
        return standing.is(State.UNFINISHED) || standing.is(State.ROLLING_BACK)
                ? "the journal holds the counts of before, those of after are taken when all steps are completed"
                : "no journal is there that knows the counts of before";
    }

    private static Advice next(Standing standing) {
        if (standing.is(State.FINISHED)) {
            return Advice.words("start 4.1.0; there is no journal, so nothing has to be finished");
        }
        if (!standing.is(State.COMPLETED)) {
            return Advice.of("{}, which notes that the migration is completed", Typing.command("migrate"));
        }
        return Advice.of(
                "do the manual tasks of the report, start 4.1.0 and try it, then {}", Typing.command("finish"));
    }

    /** What a verification says, into the document; also for migrate, which ends with one. */
    static void record(Invocation invocation, VerifyResult result) {
        invocation
                .document()
                .schemaDifferences(result.schemaDifferences().stream()
                        .map(SchemaDifferenceEntry::of)
                        .toList());
        invocation
                .document()
                .acceptedDifferences(result.acceptedDifferences().stream()
                        .map(AcceptedDifferenceEntry::of)
                        .toList());
        result.invariants().forEach(invocation.document()::invariant);
        if (result.ledgerKnown()) {
            invocation
                    .document()
                    .ledger(result.ledgerDifferences().stream()
                            .map(LedgerEntry::of)
                            .toList());
        }
    }
}
