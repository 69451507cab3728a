package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.DifferencesText;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.document.LedgerEntry;
import org.apimmigrate.cli.document.SchemaDifferenceEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.run.RollbackOperation;
import org.apimmigrate.core.run.RollbackPreview;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.session.OpenSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollback}: back to the exact 4.0.0. What a 4.1.0 server has written in between is reported before the question is asked. */
@Command(name = "rollback", description = "Back to the exact 4.0.0 state from the restore point.")
final class RollbackCommand extends EngineCommand {

    @Option(
            names = "--restore-point",
            paramLabel = "DIR",
            description = "Go back to this restore point. Needed only where none belongs to the databases beyond doubt")
    @Nullable
    Path restorePoint;

    RollbackCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "rollback";
    }

    @Override
    boolean writes() {
        return true;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        RollbackOperation operation = new RollbackOperation(open.session(), open.gate(), restorePoint);
        warn(invocation.console(), operation.preview());
        Confirmation.require(
                invocation,
                name(),
                "This brings the databases of "
                        + open.session().context().installation().configuration()
                        + " back to 4.0.0. Is every server stopped, and shall it start?");
        invocation.document().expect(true, false);
        RollbackResult result = operation.run();
        if (originalsBelongBack(open, operation, result)) {
            open.originalFilesBack();
        }
        result.steps().forEach(invocation.document()::step);
        invocation
                .document()
                .schemaDifferences(result.schemaDifferences().stream()
                        .map(SchemaDifferenceEntry::of)
                        .toList());
        invocation
                .document()
                .ledger(result.rowDifferences().stream().map(LedgerEntry::of).toList());
        if (!result.exact()) {
            DifferencesText text = new DifferencesText(invocation.console());
            text.schema(result.schemaDifferences(), "the 4.0.0 of before");
            text.rows(result.rowDifferences(), "whose rows are not those of before");
        }
        Closing.answer(
                invocation,
                usable(result),
                "nothing",
                result.exact()
                        ? Advice.of("{} when you want to try again", Typing.command("analyze"))
                        : Advice.of(
                                "{} once these tables are as before, or {} to accept them as they are",
                                Typing.command("rollback"),
                                Typing.command("finish")));
        return result.exact() ? ExitCode.OK : ExitCode.DIFFERENCES;
    }

    /**
     * Files of H2 1.4.199 come back when this call has undone the migration, or one before it had and was stopped before it could put them
     * back, or when migrate was stopped after it had converted them and before it changed anything. What a 4.0.0 server has written since is
     * never replaced.
     */
    private static boolean originalsBelongBack(OpenSession open, RollbackOperation operation, RollbackResult result) {
        return open.originalFilesWait() && result.exact() && (result.undone() || operation.isAsBefore());
    }

    private static String usable(RollbackResult result) {
        if (!result.undone()) {
            return "a 4.0.0 without a migration under way; nothing was undone";
        }
        return result.exact()
                ? "the exact 4.0.0 of before; a 4.0.0 server can start on them"
                : "back at 4.0.0, but not exactly as before; see the differences above";
    }

    private static void warn(Console console, RollbackPreview preview) {
        if (!preview.newer().isEmpty()) {
            console.complain(console.paintTalk(
                    Style.CARE,
                    "Somebody else, a 4.1.0 server for one, has written to these tables since the migration. Going back undoes it"
                            + " where the restore point holds the whole table:"));
            preview.newer().forEach(rows -> console.complain("  " + line(rows)));
        }
        if (!preview.cannotTell().isEmpty()) {
            console.complain(console.paintTalk(
                    Style.CARE, "Whether somebody else has written to these tables cannot be determined:"));
            preview.cannotTell().forEach(line -> console.complain("  " + line));
        }
    }

    private static String line(RollbackPreview.NewerRows rows) {
        String change = rows.expected() == rows.actual()
                ? String.format(Locale.ROOT, "%,d rows, some of them changed", rows.actual())
                : String.format(Locale.ROOT, "%,d rows after the migration, %,d now", rows.expected(), rows.actual());
        return String.format(
                Locale.ROOT,
                "%-9s %-34s %s; %s",
                rows.database().id(),
                rows.table(),
                change,
                switch (rows.fate()) {
                    case RESTORED -> "rollback brings back the rows of before";
                    case REMOVED -> "new in 4.1.0, had no rows before; rollback removes it";
                    case KEPT -> "rollback does not bring back all of it";
                });
    }
}
