package org.apimmigrate.core.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apimmigrate.core.check.CheckOutcome.State;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.MigrateException;
import org.jspecify.annotations.Nullable;

/**
 * Runs checks in their order, those that share a pass over the data together. A check that fails does not keep the others from
 * running, and is never taken for passed. Findings come one at a time, also where a pass uses several threads.
 */
public final class Analysis {

    private static final String OTHER_DATABASE =
            "these are not the databases of a 4.0.0, so there is nothing to look at";

    /** Findings after which every further check would only fail on tables that are not there. */
    private static final Set<FindingCode> OTHER = Set.of(FindingCode.SCHEMA_NOT_4_0_0, FindingCode.DBMS_UNSUPPORTED);

    private final List<Check> checks;

    public Analysis(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The outcomes, in the order of the checks. */
    public List<CheckOutcome> run(Context context, Consumer<Finding> findings) {
        return run(context, findings, check -> {});
    }

    /** @param begun hears which check is asked next; of checks that share a pass, the first */
    public List<CheckOutcome> run(Context context, Consumer<Finding> findings, Consumer<Check> begun) {
        Counter counter = new Counter(findings);
        Map<String, RuntimeException> failures = new HashMap<>();
        Set<SharedCheck.Pass> done = new HashSet<>();
        Set<String> left = new HashSet<>();
        for (Check check : checks) {
            if (check.notApplicable(context).isPresent()) {
                continue;
            }
            if (counter.isOtherDatabase()) {
                left.add(check.name());
                continue;
            }
            if (!(check instanceof SharedCheck shared)) {
                begun.accept(check);
                attempt(context, () -> check.run(context, counter), Set.of(check.name()), failures);
            } else if (done.add(shared.pass())) {
                begun.accept(check);
                Set<String> names = namesOf(shared.pass());
                attempt(context, () -> failures.putAll(shared.pass().run(context, names, counter)), names, failures);
            }
        }
        return checks.stream()
                .map(check -> left.contains(check.name())
                        ? new CheckOutcome(check.name(), State.NOT_APPLICABLE, 0, OTHER_DATABASE)
                        : outcome(check, context, counter.of(check.name()), failures.get(check.name())))
                .toList();
    }

    private Set<String> namesOf(SharedCheck.Pass pass) {
        Set<String> names = new HashSet<>();
        for (Check check : checks) {
            if (check instanceof SharedCheck shared && shared.pass() == pass) {
                names.add(check.name());
            }
        }
        return names;
    }

    /**
     * An interruption ends the analysis, and so does a database that is not there or does not let go of a lock: every other check would only
     * wait for it again. Any other failure is the end of these checks only.
     */
    private static void attempt(
            Context context, Runnable work, Set<String> names, Map<String, RuntimeException> failures) {
        try {
            work.run();
        } catch (MigrateException e) {
            if (e.kind() == MigrateException.Kind.INTERRUPTED) {
                throw e;
            }
            names.forEach(name -> failures.put(name, e));
        } catch (RuntimeException e) {
            context.databases().rethrowWhatEndsTheCommand(e);
            names.forEach(name -> failures.put(name, e));
        }
    }

    private static CheckOutcome outcome(Check check, Context context, long found, @Nullable RuntimeException failure) {
        if (check.notApplicable(context).isPresent()) {
            return new CheckOutcome(
                    check.name(),
                    State.NOT_APPLICABLE,
                    0,
                    check.notApplicable(context).get());
        }
        if (failure != null) {
            return new CheckOutcome(check.name(), State.COULD_NOT_RUN, found, reason(failure));
        }
        return new CheckOutcome(check.name(), found == 0 ? State.PASSED : State.FOUND, found, null);
    }

    private static String reason(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getName() : message;
    }

    /** Counts findings by check on their way to the listener. */
    private static final class Counter implements Consumer<Finding> {

        private final Consumer<Finding> next;
        private final Map<String, AtomicLong> byCheck = new HashMap<>();
        private boolean otherDatabase;

        Counter(Consumer<Finding> next) {
            this.next = next;
        }

        @Override
        public synchronized void accept(Finding finding) {
            otherDatabase |= OTHER.contains(finding.code());
            byCheck.computeIfAbsent(finding.check(), name -> new AtomicLong()).incrementAndGet();
            next.accept(finding);
        }

        synchronized boolean isOtherDatabase() {
            return otherDatabase;
        }

        synchronized long of(String check) {
            return byCheck.containsKey(check) ? byCheck.get(check).get() : 0;
        }
    }
}
