package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;

/** The checks in one read-only pass. What cannot run is said, never taken for passed. */
public final class AnalyzeOperation {

    private final Session session;

    public AnalyzeOperation(Session session) {
        this.session = session;
    }

    /**
     * Runs the checks.
     *
     * @param only names of checks to run; empty for all
     * @param skip names of checks to leave out
     */
    public AnalyzeResult run(Set<String> only, Set<String> skip) {
        session.listener().phase("analyze");
        List<Finding> findings = new ArrayList<>();
        List<CheckFailure> couldNotRun = new ArrayList<>();
        for (Check check : session.checks()) {
            if (skip.contains(check.name()) || !(only.isEmpty() || only.contains(check.name()))) {
                continue;
            }
            SafePoint.pass(session.stop(), "before check " + check.name());
            try {
                check.run(session.context(), finding -> {
                    findings.add(finding);
                    session.listener().finding(finding);
                });
            } catch (RuntimeException e) {
                CheckFailure failure = new CheckFailure(check.name(), Guards.mayBlock(check), reason(e));
                couldNotRun.add(failure);
                session.listener().checkCouldNotRun(failure);
            }
        }
        return new AnalyzeResult(findings, couldNotRun);
    }

    private static String reason(RuntimeException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
