package org.apimmigrate.definition.reference;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.apimmigrate.definition.DefinitionJudge;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.NotJudgedException;
import org.apimmigrate.definition.Outcome;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;

/** Applies the rules of a kind within the limits; whatever a document does, the answer is a verdict. */
final class ReferenceJudge implements DefinitionJudge {

    /** A document may need a hundred times its size; documents that could fill half of the heap wait for each other. */
    private static final long HEAVY_BYTES = Runtime.getRuntime().maxMemory() / 256;

    private static final int MEGABYTE = 1024 * 1024;

    private final Limits limits;
    private final BoundedWorkers workers;
    private final Map<DefinitionKind, Rules> rules;
    private final Semaphore heavy = new Semaphore(1);

    ReferenceJudge(Limits limits, BoundedWorkers workers, Map<DefinitionKind, Rules> rules) {
        this.limits = limits;
        this.workers = workers;
        this.rules = Map.copyOf(rules);
    }

    @Override
    public Verdict judge(DefinitionKind kind, byte[] content) {
        if (content.length > limits.maxBytes()) {
            return failed(
                    Outcome.TOO_LARGE,
                    "The document has " + content.length + " bytes; more than " + limits.maxBytes()
                            + " are not judged.");
        }
        if (!isHeavy(kind, content)) {
            try {
                return judgeNow(kind, content);
            } catch (OutOfMemoryError e) {
                // perhaps only because others were judged at the same time: again, with as much memory as there is
            }
        }
        heavy.acquireUninterruptibly();
        try {
            return judgeNow(kind, content);
        } catch (OutOfMemoryError e) {
            throw new NotJudgedException("The document, of " + content.length + " bytes, needs more memory than the "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB that this program may use. Give it more: APIM_MIGRATE_OPTS=\"-Xmx2g\"");
        } finally {
            heavy.release();
        }
    }

    /** What an archive weighs is not known before it is unpacked; there are few of them. */
    private static boolean isHeavy(DefinitionKind kind, byte[] content) {
        return kind == DefinitionKind.WSDL_ARCHIVE || content.length >= HEAVY_BYTES;
    }

    /** @throws OutOfMemoryError as it is: whether that is said of the document or of the heap is not known here */
    private Verdict judgeNow(DefinitionKind kind, byte[] content) {
        Rules applicable = rules.get(kind);
        if (applicable == null) {
            throw new IllegalArgumentException("no rules for " + kind);
        }
        try {
            return workers.run(() -> applicable.judge(content));
        } catch (BoundedWorkers.TooBusyException e) {
            throw new NotJudgedException(BoundedWorkers.TooBusyException.saying("judge", content)
                    + ". Run the same command again when it is less so");
        } catch (TimeoutException e) {
            return failed(
                    Outcome.TIMED_OUT,
                    "No answer within " + limits.time().toSeconds() + " seconds; a 4.1.0 server would be as busy.");
        } catch (ExecutionException e) {
            return thrown(e.getCause() == null ? e : e.getCause());
        }
    }

    private static Verdict thrown(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return failed(
                    Outcome.CRASHED,
                    "The document is nested, or refers to itself, more deeply than 4.1.0 can follow (StackOverflowError).");
        }
        if (failure instanceof OutOfMemoryError exhausted) {
            throw exhausted;
        }
        return Verdict.refused(Failures.reason());
    }

    private static Verdict failed(Outcome outcome, String message) {
        return new Verdict(outcome, List.of(Reason.of(message)), List.of());
    }
}
