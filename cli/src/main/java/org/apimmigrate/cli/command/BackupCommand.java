package org.apimmigrate.cli.command;

import java.util.Locale;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.run.BackupOperation;
import org.apimmigrate.core.run.BackupResult;
import org.apimmigrate.core.session.OpenSession;
import picocli.CommandLine.Command;

/** {@code backup}: a verified restore point and nothing else. */
@Command(
        name = "backup",
        description = "A restore point of all that migrate touches, verified. Writes nothing to the databases.")
final class BackupCommand extends EngineCommand {

    BackupCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "backup";
    }

    @Override
    boolean reports() {
        return false;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        BackupResult result = new BackupOperation(open.session()).run();
        invocation.document().file("restorePoint", result.folder().toString());
        invocation
                .console()
                .result(String.format(
                        Locale.ROOT,
                        "Restore point, verified: %,d tables, %,d rows, %,d bytes in %s",
                        result.tables(),
                        result.rows(),
                        result.bytes(),
                        result.folder()));
        Closing.answer(invocation, "unchanged", "nothing", Typing.type("migrate"));
        return ExitCode.OK;
    }
}
