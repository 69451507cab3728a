package org.apimmigrate.core.check.artifact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;

/**
 * Folders being looked at, in the order in which they were read. When too much waits, the reading thread waits for the oldest; so memory
 * stays bounded and the outcomes keep their order. Used by the reading thread only.
 */
final class Window {

    private static final long MAX_BYTES = 24L * 1024 * 1024;
    private static final int MAX_FOLDERS = 256;

    private final ExecutorService workers;
    private final BiConsumer<String, List<Finding>> outcomes;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;

    /**
     * @param outcomes hears the API's UUID and the findings of each folder
     */
    Window(ExecutorService workers, BiConsumer<String, List<Finding>> outcomes) {
        this.workers = workers;
        this.outcomes = outcomes;
    }

    void add(ApiFolder folder, Callable<List<Finding>> work) {
        waiting.add(new Waiting(workers.submit(work), folder.apiUuid(), folder.size()));
        bytes += folder.size();
        while (bytes > MAX_BYTES || waiting.size() > MAX_FOLDERS) {
            first();
        }
    }

    void drain() {
        while (!waiting.isEmpty()) {
            first();
        }
    }

    private void first() {
        Waiting first = waiting.remove();
        bytes -= first.size();
        try {
            outcomes.accept(first.apiUuid(), first.result().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrateException(
                    MigrateException.Kind.INTERRUPTED,
                    new Problem(
                            "The analysis was interrupted.",
                            "pass over the registry's artifacts",
                            "a signal or a request to stop",
                            Advice.of("{}", Command.of("analyze"))),
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("looking at an artifact failed", e.getCause());
        }
    }

    /** The outcome to come of one folder. */
    private record Waiting(Future<List<Finding>> result, String apiUuid, long size) {}
}
