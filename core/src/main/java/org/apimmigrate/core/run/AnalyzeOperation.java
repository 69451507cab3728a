package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apimmigrate.core.check.Analysis;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.CheckOutcome;
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
     * @param wanted which of them
     */
    public AnalyzeResult run(Predicate<Check> wanted) {
        session.listener().phase("analyze");
        List<Check> checks = session.checks().stream().filter(wanted).toList();
        List<Finding> findings = new ArrayList<>();
        List<CheckOutcome> outcomes = new Analysis(checks).run(session.context(), finding -> {
            SafePoint.pass(session.stop(), "analysis, check " + finding.check());
            findings.add(finding);
            session.listener().finding(finding);
        });
        SafePoint.pass(session.stop(), "after the analysis");
        List<CheckFailure> couldNotRun = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            CheckOutcome outcome = outcomes.get(i);
            if (outcome.state() == CheckOutcome.State.COULD_NOT_RUN) {
                CheckFailure failure =
                        new CheckFailure(outcome.check(), Guards.mayBlock(checks.get(i)), "" + outcome.reason());
                couldNotRun.add(failure);
                session.listener().checkCouldNotRun(failure);
            } else if (outcome.state() == CheckOutcome.State.NOT_APPLICABLE) {
                session.listener().checkNotApplicable(outcome);
            }
        }
        session.listener().analysed(checks.size() == session.checks().size());
        return new AnalyzeResult(findings, outcomes, couldNotRun);
    }
}
