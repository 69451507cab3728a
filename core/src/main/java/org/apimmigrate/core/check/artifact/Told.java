package org.apimmigrate.core.check.artifact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;

/**
 * What has been told of an API. A revision's flaw is told only where the working copy has not the same one: correcting the API is one
 * task, and restoring a revision that the working copy equals brings nothing new. Warnings are told once of all revisions.
 */
final class Told {

    private final Set<Flaw> flaws = new HashSet<>();

    BiConsumer<String, List<Finding>> ofWorkingCopies(Consumer<Finding> next) {
        return (apiUuid, findings) -> findings.forEach(finding -> {
            flaws.add(new Flaw(finding.code(), apiUuid));
            next.accept(finding);
        });
    }

    BiConsumer<String, List<Finding>> ofRevisions(Consumer<Finding> next) {
        return (apiUuid, findings) -> findings.forEach(finding -> {
            Flaw flaw = new Flaw(finding.code(), apiUuid);
            boolean known = finding.severity() == Severity.ERROR ? flaws.contains(flaw) : !flaws.add(flaw);
            if (!known) {
                next.accept(finding);
            }
        });
    }

    /** A code that an API was given. */
    private record Flaw(FindingCode code, String apiUuid) {}
}
