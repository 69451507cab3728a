package org.apimmigrate.cli.command;

import org.apimmigrate.cli.console.VerifyText;
import org.apimmigrate.cli.document.LedgerEntry;
import org.apimmigrate.cli.document.SchemaDifferenceEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.engine.OpenSession;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.VerifyOperation;
import org.apimmigrate.core.run.VerifyResult;
import org.jspecify.annotations.Nullable;
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
    @Nullable
    String question(Installation installation) {
        return null;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        invocation.document().expect(false, true);
        VerifyResult result = new VerifyOperation(open.session()).run();
        record(invocation, result);
        new VerifyText(invocation.console()).print(result);
        Closing.print(
                invocation,
                result.holds()
                        ? "a correct 4.1.0; a 4.1.0 server can start on them"
                        : "not a correct 4.1.0; start no server on them",
                result.ledgerKnown()
                        ? "nothing"
                        : "the before/after ledger: no journal is there that knows the counts of before",
                result.holds()
                        ? "start 4.1.0 and try it, then " + NextCommand.of(invocation, "finish")
                        : NextCommand.of(invocation, "status"));
        return result.holds() ? ExitCode.OK : ExitCode.DIFFERENCES;
    }

    /** What a verification says, into the document; also for migrate, which ends with one. */
    static void record(Invocation invocation, VerifyResult result) {
        invocation
                .document()
                .schemaDifferences(result.schemaDifferences().stream()
                        .map(SchemaDifferenceEntry::of)
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
