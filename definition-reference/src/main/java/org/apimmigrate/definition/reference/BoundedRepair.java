package org.apimmigrate.definition.reference;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionRepair;
import org.apimmigrate.definition.NotJudgedException;
import org.apimmigrate.definition.Repair;

/** Repairs within the same limits as judging: a document that costs more than that is none that a rule can correct. */
final class BoundedRepair implements DefinitionRepair {

    private final DefinitionRepair repair;
    private final BoundedWorkers workers;
    private final int maxBytes;

    BoundedRepair(DefinitionRepair repair, BoundedWorkers workers, int maxBytes) {
        this.repair = repair;
        this.workers = workers;
        this.maxBytes = maxBytes;
    }

    @Override
    public Optional<Repair> repair(DefinitionKind kind, byte[] content, ApiFacts facts) {
        if (content.length > maxBytes) {
            return Optional.empty();
        }
        try {
            return workers.run(() -> repair.repair(kind, content, facts));
        } catch (BoundedWorkers.TooBusyException e) {
            throw new NotJudgedException(BoundedWorkers.TooBusyException.saying("correct", content));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                return Optional.empty();
            }
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new NotJudgedException("The memory of this program is too small to correct the document, of "
                        + content.length + " bytes");
            }
            throw new IllegalStateException("a rule that repairs definitions failed", e.getCause());
        }
    }
}
