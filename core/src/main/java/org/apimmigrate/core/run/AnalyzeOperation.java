package org.apimmigrate.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apimmigrate.core.check.Analysis;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.verify.SchemaVerification;

/** The checks in one read-only pass. What cannot run is said, never taken for passed. */
public final class AnalyzeOperation {

    private final Session session;
    private final RunListener listener;

    public AnalyzeOperation(Session session) {
        this(session, session.listener());
    }

    /** @param listener hears of this analysis in place of the session's listener */
    AnalyzeOperation(Session session, RunListener listener) {
        this.session = session;
        this.listener = listener;
    }

    /**
     * Runs the checks for somebody who asks what a migration would meet. On a 4.1.0 schema there is nothing that it would meet, and what the
     * checks know of a 4.0.0 would be wrong there: one finding says so, and no check is asked.
     *
     * @param wanted which of them
     */
    public AnalyzeResult runBeforeMigration(Predicate<Check> wanted) {
        Context context = session.context();
        boolean known = context.schema(Role.AM).tables().containsKey("AM_API");
        if (!known || !SchemaVerification.of(context).isEmpty()) {
            return run(wanted);
        }
        listener.phase("analyze");
        Finding finding = new Finding(
                FindingCode.SCHEMA_IS_4_1_0,
                "schemaCheck",
                false,
                Role.AM,
                null,
                Subject.of("database", "url", context.database(Role.AM).displayUrl()),
                "The schema is that of 4.1.0 already. The checks are made for a 4.0.0 schema, so none of them was run.",
                Advice.of(
                        "{} shows whether a migration is completed, {} whether this is a correct 4.1.0. If you expected a 4.0.0, correct"
                                + " the urls in deployment.toml.",
                        Command.of("status"),
                        Command.of("verify")));
        listener.finding(finding);
        List<CheckOutcome> outcomes = session.checks().stream()
                .filter(wanted)
                .map(check -> new CheckOutcome(
                        check.name(), CheckOutcome.State.NOT_APPLICABLE, 0, "the schema is that of 4.1.0 already"))
                .toList();
        outcomes.forEach(listener::checkNotApplicable);
        listener.analysed(false);
        return new AnalyzeResult(List.of(finding), outcomes, List.of());
    }

    /**
     * Runs the checks.
     *
     * @param wanted which of them
     */
    public AnalyzeResult run(Predicate<Check> wanted) {
        listener.phase("analyze");
        List<Check> checks = session.checks().stream().filter(wanted).toList();
        List<Finding> findings = new ArrayList<>();
        List<CheckOutcome> outcomes = new Analysis(checks)
                .run(
                        session.context(),
                        finding -> {
                            SafePoint.pass(session.stop(), "analysis, check " + finding.check());
                            findings.add(finding);
                            listener.finding(finding);
                        },
                        check -> listener.progress("check " + check.name(), checks.indexOf(check), checks.size()));
        SafePoint.pass(session.stop(), "after the analysis");
        List<CheckFailure> couldNotRun = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            CheckOutcome outcome = outcomes.get(i);
            if (outcome.state() == CheckOutcome.State.COULD_NOT_RUN) {
                CheckFailure failure =
                        new CheckFailure(outcome.check(), Guards.mayBlock(checks.get(i)), "" + outcome.reason());
                couldNotRun.add(failure);
                listener.checkCouldNotRun(failure);
            } else if (outcome.state() == CheckOutcome.State.NOT_APPLICABLE) {
                listener.checkNotApplicable(outcome);
            }
        }
        listener.analysed(checks.size() == session.checks().size());
        return new AnalyzeResult(findings, outcomes, couldNotRun);
    }
}
