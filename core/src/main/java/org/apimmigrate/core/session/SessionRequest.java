package org.apimmigrate.core.session;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.registry.Tenants;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StopSignal;

/**
 * How to open a session.
 *
 * @param runId identifies this call of the command, in the JSON and in the journal
 * @param tenants which of the installation's tenants the work is limited to
 * @param threads worker threads for reading passes, at least 1
 * @param listener hears what happens
 * @param stop how a person stops the run
 * @param convertsFiles does the command turn database files of H2 1.4.199 into new ones where they are; else it works on copies
 * @param definitions hears every verdict on a definition
 * @param opened called as soon as the databases are open, before anything is read from them
 */
public record SessionRequest(
        String runId,
        Function<Tenants, TenantSelection> tenants,
        int threads,
        RunListener listener,
        StopSignal stop,
        boolean convertsFiles,
        DefinitionObserver definitions,
        Consumer<Databases> opened) {

    /** All tenants, one thread, nobody who listens, nothing converted. */
    public static SessionRequest of(String runId) {
        return new SessionRequest(
                runId,
                all -> TenantSelection.ALL,
                1,
                new RunListener() {},
                new StopSignal(),
                false,
                DefinitionObserver.NONE,
                opened -> {});
    }

    public SessionRequest withTenants(TenantSelection other) {
        return new SessionRequest(runId, all -> other, threads, listener, stop, convertsFiles, definitions, opened);
    }

    public SessionRequest withThreads(int other) {
        return new SessionRequest(runId, tenants, other, listener, stop, convertsFiles, definitions, opened);
    }

    public SessionRequest withListener(RunListener other, StopSignal signal) {
        return new SessionRequest(runId, tenants, threads, other, signal, convertsFiles, definitions, opened);
    }

    public SessionRequest withDefinitions(DefinitionObserver other) {
        return new SessionRequest(runId, tenants, threads, listener, stop, convertsFiles, other, opened);
    }
}
