package org.apimmigrate.dropin;

import java.io.File;
import java.io.IOException;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Started by the server, synchronously, before the server's own components: bundles of one start level start one after the other in
 * the order of their symbolic names (docs/decisions/0031). Without {@code -Dmigrate} it does nothing at all.
 */
public final class Activator implements BundleActivator {

    /** Set once a run has begun in this process, as the framework may start a bundle again. */
    private static final String BEGUN = "org.apimmigrate.dropin.begun";

    @Override
    public void start(BundleContext context) {
        if (System.getProperty("migrate") == null || System.getProperty(BEGUN) != null) {
            return;
        }
        System.setProperty(BEGUN, "true");
        File home = home();
        ServerLog log = new ServerLog(new File(home, "repository/logs"), System.err);
        ToolCall call = ToolCall.fromProperties(home, System.getProperties());
        ServerStop stop = new ServerStop(log);
        stop.arm();
        Marker marker = new Marker(new File(home, "apim-migrate"));
        log.announce("apim-migrate: started; its output is in " + log.target(), true);
        Outcome outcome = run(call, marker, log, stop);
        log.announce(outcome.summary() + " Result: " + marker.file(), outcome.good());
        stop.over(outcome.exitCode());
        if (endsServer(call, outcome)) {
            endServer(outcome, log);
        }
        log.close();
    }

    /** After a refused call nobody knows whether it was to be a migration, so no server writes to the databases. */
    private static boolean endsServer(ToolCall call, Outcome outcome) {
        return outcome.refused() || !outcome.good() && (call.isMigration() || call.endsServerOnFailure());
    }

    @Override
    public void stop(BundleContext context) {
        // nothing is kept open
    }

    private static Outcome run(ToolCall call, Marker marker, ServerLog log, ServerStop stop) {
        Outcome outcome;
        try {
            marker.running(call.flags());
            outcome = call.missing() ? Outcome.missing(call.script()) : new ToolProcess(call, log).run(stop);
        } catch (IOException | RuntimeException e) {
            outcome = Outcome.notStarted(call.script(), e);
        }
        try {
            marker.finished(call.flags(), outcome);
        } catch (IOException e) {
            log.line("The marker file " + marker.file() + " cannot be written: " + e, false);
        }
        return outcome;
    }

    /** Databases that are not in 4.1.0 form are no place for a 4.1.0 server to write to (docs/decisions/0081). */
    private static void endServer(Outcome outcome, ServerLog log) {
        log.announce(
                "apim-migrate: the server is not started; its process ends with exit code " + outcome.exitCode() + ".",
                false);
        log.close();
        System.out.flush();
        // Nothing of the server is up yet that a shutdown hook would have to save, and a hook could wait for this very
        // thread.
        Runtime.getRuntime().halt(outcome.exitCode());
    }

    private static File home() {
        String home = System.getProperty("carbon.home");
        if (home == null) {
            home = System.getenv("CARBON_HOME");
        }
        return new File(home == null ? "." : home).getAbsoluteFile();
    }
}
