package org.apimmigrate.check;

import java.util.Set;
import org.apimmigrate.core.check.Checks;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;

/** Compares what was found with what was placed. */
final class Findings {

    private Findings() {}

    static boolean matches(Finding finding, ExpectedFinding expected) {
        return finding.code() == expected.code()
                && (expected.about().equals(finding.tenant())
                        || finding.subject().attributes().values().stream()
                                .anyMatch(value -> value.contains(expected.about())));
    }

    /** Is the code one of the checks of rows, registry and definitions? */
    static boolean ofDataChecks(FindingCode code) {
        return Checks.all().stream()
                .filter(check -> AnalysisUnderTest.DATA_CHECKS.contains(check.name()))
                .map(check -> check.codes())
                .anyMatch((Set<FindingCode> codes) -> codes.contains(code));
    }
}
