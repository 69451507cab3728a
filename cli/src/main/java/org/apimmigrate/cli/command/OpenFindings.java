package org.apimmigrate.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.FindingsText;
import org.apimmigrate.cli.document.CorrectionsEntry;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.Story;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.report.RunFiles;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.session.OpenSession;
import org.jspecify.annotations.Nullable;

/**
 * What was found about this installation, also by earlier runs: a run that continues, or that finds nothing to do, asks few checks again
 * or none, and what the analysis had found is as true as before.
 *
 * @param all findings, the worst first
 * @param now which checks this very run has asked: as {@link RunDocument#checks()}
 * @param ever the same for all runs together
 * @param corrections what came of corrections, in all runs together; null when none were applied
 */
record OpenFindings(
        List<FindingEntry> all,
        @Nullable String now,
        @Nullable String ever,
        @Nullable CorrectionsEntry corrections) {

    static OpenFindings of(Invocation invocation, OpenSession open) {
        // a record that cannot be read is reported when the report is made
        List<RunDocument> told = new ArrayList<>(new RunFiles(open.session().workDirectory()).all(unreadable -> {}));
        RunDocument current =
                invocation.document().build(ExitCode.OK, invocation.clock().instant());
        told.add(current);
        RunDocument story = Story.of(told);
        return new OpenFindings(story.findings(), current.checks(), story.checks(), story.corrections());
    }

    /** One line: how many, whether they block, and who has found them. */
    void print(Invocation invocation, List<FindingEntry> current) {
        Console console = invocation.console();
        if (RunDocument.ALL_CHECKS.equals(now)) {
            new FindingsText(console).printCountsOfMigration(current);
        } else if (!RunDocument.ALL_CHECKS.equals(ever)) {
            console.result(
                    "Findings: ",
                    invocation.typed("not all checks were asked; {} asks all of them", Command.of("analyze")));
        } else {
            console.result("Findings: " + (all.isEmpty() ? "none" : FindingGroups.counts(all))
                    + ", from the analysis of an earlier run; "
                    + (now == null
                            ? "no check was asked again"
                            : "only the checks that guard the migration were asked again"));
        }
        if (corrections != null) {
            console.result("Corrections: " + corrections.text()
                    + "; the checks that find what can be corrected were asked again");
        }
    }

    /** For the last lines. */
    Advice postponed() {
        if (all.isEmpty()) {
            return RunDocument.ALL_CHECKS.equals(ever)
                    ? Advice.words("nothing")
                    : Advice.of("nothing that is known here; {} asks all checks", Command.of("analyze"));
        }
        long open = all.stream()
                .filter(finding -> finding.open() && !finding.blocks())
                .count();
        if (open == 0) {
            return Advice.words("nothing");
        }
        return Advice.words(
                open == 1
                        ? "1 finding that did not block; it is in the report"
                        : open + " findings that did not block; they are in the report");
    }
}
