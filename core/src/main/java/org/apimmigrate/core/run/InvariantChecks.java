package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantPass;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.SharedInvariant;

/**
 * Checks invariants: those that share a pass together, and as many passes at a time as the session has threads. Results come in the order
 * of the invariants, whichever is ready first.
 */
final class InvariantChecks {

    /** How often a person's wish to stop is looked for while a pass is under way. */
    private static final long LOOK_MILLIS = 200;

    private final Session session;
    private final AtomicBoolean ended = new AtomicBoolean();

    InvariantChecks(Session session) {
        this.session = session;
    }

    /**
     * Checks them all.
     *
     * @param done hears each result, in order, on the thread of the caller
     * @throws MigrateException INTERRUPTED at a request to stop; what ends a command, such as a database that is gone
     */
    void run(List<Invariant> invariants, Consumer<InvariantResult> done) {
        ExecutorService workers = Executors.newFixedThreadPool(session.context().threads());
        try {
            Map<Invariant, Future<List<InvariantResult>>> begun = begin(invariants, workers);
            int number = 0;
            for (Invariant invariant : invariants) {
                session.listener().progress("invariant " + invariant.id(), number++, invariants.size());
                List<InvariantResult> results = await(invariant, Objects.requireNonNull(begun.get(invariant)));
                done.accept(results.stream()
                        .filter(result -> result.id().equals(invariant.id()))
                        .findFirst()
                        .orElseThrow());
            }
        } finally {
            end(workers);
        }
    }

    /** Passes begin in the order of their first invariants, but for those that several share: they are the longest. */
    private Map<Invariant, Future<List<InvariantResult>>> begin(List<Invariant> invariants, ExecutorService workers) {
        Map<InvariantPass, List<SharedInvariant>> passes = new LinkedHashMap<>();
        for (Invariant invariant : invariants) {
            if (invariant instanceof SharedInvariant shared) {
                passes.computeIfAbsent(shared.pass(), pass -> new ArrayList<>()).add(shared);
            }
        }
        Map<Invariant, Future<List<InvariantResult>>> begun = new LinkedHashMap<>();
        passes.forEach((pass, together) -> {
            Future<List<InvariantResult>> results = workers.submit(() -> shared(pass, together));
            together.forEach(invariant -> begun.put(invariant, results));
        });
        for (Invariant invariant : invariants) {
            begun.computeIfAbsent(invariant, alone -> workers.submit(() -> List.of(single(alone))));
        }
        return begun;
    }

    private List<InvariantResult> shared(InvariantPass pass, List<SharedInvariant> together) {
        try {
            return pass.run(context(), together, this::safePoint);
        } catch (MigrateException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return together.stream().map(invariant -> failed(invariant, e)).toList();
        } catch (RuntimeException e) {
            return together.stream().map(invariant -> failed(invariant, e)).toList();
        }
    }

    private InvariantResult single(Invariant invariant) {
        safePoint();
        try {
            return invariant.check(context());
        } catch (RuntimeException e) {
            return failed(invariant, e);
        }
    }

    /** An invariant that cannot be checked neither holds nor fails; it says so. A database that is gone, or stays locked, ends the command. */
    private InvariantResult failed(Invariant invariant, RuntimeException failure) {
        context().databases().rethrowWhatEndsTheCommand(failure);
        return InvariantResult.couldNotRun(invariant, failure);
    }

    private void safePoint() {
        if (ended.get()) {
            throw new CancellationException("another invariant has ended the command");
        }
        SafePoint.pass(session.stop(), "verification");
    }

    private List<InvariantResult> await(Invariant invariant, Future<List<InvariantResult>> results) {
        while (true) {
            SafePoint.pass(session.stop(), "verification, before " + invariant.id());
            try {
                return results.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MigrateException(
                        Kind.INTERRUPTED,
                        new Problem(
                                "The verification was interrupted.",
                                "invariant " + invariant.id(),
                                "the thread that waits for it was interrupted",
                                Advice.of("Run {} again.", Command.of("verify"))),
                        e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("checking " + invariant.id() + " failed", e.getCause());
            }
        }
    }

    /** What has not begun does not begin; what is under way is waited for, since it reads from databases that are closed next. */
    private void end(ExecutorService workers) {
        ended.set(true);
        workers.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (workers.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Context context() {
        return session.context();
    }
}
