package org.apimmigrate.core.verify.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.verify.InvariantPass;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.SharedInvariant;

/**
 * Hands on one part of the rows after the other; each is read once, however many invariants look at it.
 *
 * @param <T> a part
 */
abstract class RowPass<T> implements InvariantPass {

    /**
     * An invariant that looks at the parts of a pass.
     *
     * @param <T> a part
     */
    interface Looking<T> extends SharedInvariant {

        @Override
        RowPass<T> pass();

        /** Called once before the first part; what it returns looks at each of them. */
        Consumer<T> look(Context context, Tally tally);
    }

    /** Why there is nothing to look at, such as a column that a 4.0.0 has not. */
    abstract Optional<String> missing(Context context);

    /** Reads the parts in turn. */
    abstract void each(Context context, Consumer<T> next);

    @Override
    public final List<InvariantResult> run(
            Context context, List<? extends SharedInvariant> invariants, Runnable safePoint) {
        Optional<String> missing = missing(context);
        if (missing.isPresent()) {
            return invariants.stream()
                    .map(invariant -> InvariantResult.couldNotRun(invariant, missing.get()))
                    .toList();
        }
        Map<SharedInvariant, Tally> tallies = new LinkedHashMap<>();
        Map<SharedInvariant, InvariantResult> failed = new LinkedHashMap<>();
        Map<SharedInvariant, Consumer<T>> looking = new LinkedHashMap<>();
        for (SharedInvariant invariant : invariants) {
            Tally tally = new Tally();
            tallies.put(invariant, tally);
            attempt(
                    context,
                    invariant,
                    failed,
                    () -> looking.put(invariant, mine(invariant).look(context, tally)));
        }
        each(context, part -> {
            safePoint.run();
            looking.forEach((invariant, look) -> {
                if (!failed.containsKey(invariant)) {
                    attempt(context, invariant, failed, () -> look.accept(part));
                }
            });
        });
        List<InvariantResult> results = new ArrayList<>();
        tallies.forEach((invariant, tally) -> {
            InvariantResult failure = failed.get(invariant);
            results.add(failure == null ? tally.result(invariant) : failure);
        });
        return results;
    }

    /** A database that is gone, or stays locked, ends the command; what else an invariant fails with is the end of it alone. */
    private static void attempt(
            Context context, SharedInvariant invariant, Map<SharedInvariant, InvariantResult> failed, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            context.databases().rethrowWhatEndsTheCommand(e);
            failed.put(invariant, InvariantResult.couldNotRun(invariant, e));
        }
    }

    /** An invariant names its pass itself, so it looks at this pass's parts. */
    @SuppressWarnings("unchecked")
    private Looking<T> mine(SharedInvariant invariant) {
        if (invariant.pass() != this) {
            throw new IllegalArgumentException(invariant.id() + " belongs to another pass");
        }
        return (Looking<T>) invariant;
    }
}
