package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.Severity;

/**
 * What the analysis found.
 *
 * @param findings as they came
 * @param outcomes how each check came out, in the order of the checks
 * @param couldNotRun checks without an answer
 */
public record AnalyzeResult(List<Finding> findings, List<CheckOutcome> outcomes, List<CheckFailure> couldNotRun) {

    public AnalyzeResult {
        findings = List.copyOf(findings);
        outcomes = List.copyOf(outcomes);
        couldNotRun = List.copyOf(couldNotRun);
    }

    /** Would {@code migrate} refuse to start? */
    public boolean blocks() {
        return findings.stream().anyMatch(Finding::blocks)
                || couldNotRun.stream().anyMatch(CheckFailure::blocks);
    }

    /** Is there a finding of this severity or a graver one? */
    public boolean has(Severity severity) {
        return findings.stream().anyMatch(f -> f.severity().compareTo(severity) <= 0);
    }
}
