package org.apimmigrate.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.engine.TenantChoice;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.SessionRequest;

/** A command that works on an installation: reads its configuration, opens log and databases, and leaves its record behind. */
abstract class EngineCommand implements Callable<Integer> {

    private final CommandRunner runner;
    private final GlobalOptions options;
    private final Engine engine;

    EngineCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        this.runner = runner;
        this.options = options;
        this.engine = engine;
    }

    /** As in the contract. */
    abstract String name();

    /** Wrong options are reported before anything is opened. */
    void checkOptions(Engine checked) {}

    /** For a command that, with certain options, needs no installation: does it, and says how it went. */
    Optional<ExitCode> withoutInstallation(Invocation invocation) {
        return Optional.empty();
    }

    /** Does it write to the databases? Then a person has to agree: {@link #work} asks once it knows what it is about to do. */
    boolean writes() {
        return false;
    }

    abstract ExitCode work(Invocation invocation, OpenSession open);

    @Override
    public Integer call() {
        return runner.run(name(), options, this::run);
    }

    /** Does what it ends with belong into the report? */
    boolean reports() {
        return true;
    }

    /** Does it turn database files of H2 1.4.199 into new ones where they are? Any other command works on copies of such files. */
    boolean convertsFiles() {
        return false;
    }

    /** Who hears the verdicts on definitions while the checks run. */
    DefinitionObserver definitions(Installation installation, Invocation invocation) {
        return DefinitionObserver.NONE;
    }

    private ExitCode run(Invocation invocation) {
        checkOptions(engine);
        Optional<ExitCode> done = withoutInstallation(invocation);
        if (done.isPresent()) {
            return done.get();
        }
        Installation installation =
                engine.installation(new Engine.Location(options.home, options.config, options.workDirectory));
        if (writes()) {
            Confirmation.requirePossible(invocation, name());
        }
        return on(installation, invocation);
    }

    /** The command on an installation that is known already. */
    ExitCode on(Installation installation, Invocation invocation) {
        invocation.run().keepsRecordIn(installation.workDirectory(), reports());
        installation.notes().forEach(note -> invocation.console().complain("NOTE  " + note));
        return work(invocation, invocation.run().owns(engine.open(installation, request(installation, invocation))));
    }

    private SessionRequest request(Installation installation, Invocation invocation) {
        return new SessionRequest(
                invocation.document().runId(),
                new TenantChoice(options.tenants, options.excludedTenants, options.tenantRange)::of,
                options.threadCount(),
                invocation.run().listener(),
                invocation.interrupts().stop(),
                convertsFiles(),
                definitions(installation, invocation),
                invocation.run()::opened);
    }
}
