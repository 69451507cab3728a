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
 * What has been reported of an API. A revision's flaw is reported only where the working copy has not the same one: correcting the API is one
 * task, and restoring a revision that the working copy equals brings nothing new. The same code for another reason is another flaw.
 * Warnings are reported once of all revisions.
 */
final class Told {

    private final Set<Flaw> flaws = new HashSet<>();

    BiConsumer<String, List<Finding>> ofWorkingCopies(Consumer<Finding> next) {
        return (apiUuid, findings) -> findings.forEach(finding -> {
            flaws.add(Flaw.of(finding, apiUuid));
            next.accept(finding);
        });
    }

    BiConsumer<String, List<Finding>> ofRevisions(Consumer<Finding> next) {
        return (apiUuid, findings) -> findings.forEach(finding -> {
            Flaw flaw = Flaw.of(finding, apiUuid);
            boolean known = finding.severity() == Severity.ERROR ? flaws.contains(flaw) : !flaws.add(flaw);
            if (!known) {
                next.accept(finding);
            }
        });
    }

    /**
     * What was reported of an API.
     *
     * @param why the message of an error; a warning is one whatever it says
     */
    private record Flaw(FindingCode code, String apiUuid, String why) {

        static Flaw of(Finding finding, String apiUuid) {
            String why = finding.severity() == Severity.ERROR ? finding.message() : "";
            return new Flaw(finding.code(), apiUuid, why);
        }
    }
}
