package org.apimmigrate.core.check.artifact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.SharedCheck;
import org.apimmigrate.core.context.Context;

/**
 * The one pass over all artifacts: working copies first, then revisions. One thread reads, {@link Context#threads} look; findings come
 * in the order of the folders, whatever the number of threads.
 */
public final class ArtifactPass implements SharedCheck.Pass {

    private final List<ArtifactCheck> checks;

    /**
     * @param observer hears every verdict
     */
    public ArtifactPass(DefinitionObserver observer) {
        this.checks = List.of(
                new ArtifactXmlCheck(this),
                new ApiDefinitionCheck(this, observer),
                new DeployedGatewayTypeCheck(this),
                new EndpointConfigurationCheck(this),
                new EndpointSecretKeyCheck(this),
                new UrlMappingMissingCheck(this));
    }

    @Override
    public List<SharedCheck> checks() {
        return List.copyOf(checks);
    }

    @Override
    public Map<String, RuntimeException> run(Context context, Set<String> names, Consumer<Finding> findings) {
        Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
        Map<String, ArtifactCheck.Session> sessions = new LinkedHashMap<>();
        try {
            for (ArtifactCheck check : checks) {
                if (names.contains(check.name())) {
                    open(context, check, sessions, failures);
                }
            }
            if (!sessions.isEmpty()) {
                walk(context, sessions, failures, findings);
            }
        } finally {
            sessions.values().forEach(ArtifactCheck.Session::close);
        }
        return new HashMap<>(failures);
    }

    private static void open(
            Context context,
            ArtifactCheck check,
            Map<String, ArtifactCheck.Session> sessions,
            Map<String, RuntimeException> failures) {
        try {
            sessions.put(check.name(), check.open(context));
        } catch (RuntimeException e) {
            context.databases().rethrowWhatEndsTheCommand(e);
            failures.put(check.name(), e);
        }
    }

    private static void walk(
            Context context,
            Map<String, ArtifactCheck.Session> sessions,
            Map<String, RuntimeException> failures,
            Consumer<Finding> findings) {
        ExecutorService workers = Executors.newFixedThreadPool(context.threads());
        try {
            ApiFolders folders = new ApiFolders(context);
            Told told = new Told();
            Window workingCopies = new Window(workers, told.ofWorkingCopies(findings));
            folders.workingCopies(folder -> workingCopies.add(folder, () -> look(context, folder, sessions, failures)));
            // revisions are compared with what was reported of all working copies
            workingCopies.drain();
            Window revisions = new Window(workers, told.ofRevisions(findings));
            folders.revisions(folder -> revisions.add(folder, () -> look(context, folder, sessions, failures)));
            revisions.drain();
        } finally {
            workers.shutdownNow();
        }
    }

    /** One folder does not end the pass, unless the database does: what a check throws ends as "could not run" of that check. */
    private static List<Finding> look(
            Context context,
            ApiFolder folder,
            Map<String, ArtifactCheck.Session> sessions,
            Map<String, RuntimeException> failures) {
        List<Finding> found = new ArrayList<>();
        sessions.forEach((name, session) -> {
            try {
                session.look(folder, found::add);
            } catch (RuntimeException e) {
                context.databases().rethrowWhatEndsTheCommand(e);
                failures.putIfAbsent(
                        name,
                        new IllegalStateException(
                                "It failed at " + folder.path() + " of tenant "
                                        + folder.tenant().domain() + ": " + e.getMessage(),
                                e));
            }
        });
        return found;
    }
}
