package org.apimmigrate.cli.report;

import org.apimmigrate.cli.document.RunDocument;
import org.jspecify.annotations.Nullable;

/**
 * A run in the list of runs.
 *
 * @param verdict what this run ended with, which later runs do not change
 * @param link address of the report of that run, relative to this page; null where there is none
 * @param shown is it the run that this page is about
 */
public record RunLine(
        String runId,
        String command,
        String startedAt,
        int exitCode,
        Verdict verdict,
        @Nullable String link,
        boolean shown) {

    static RunLine of(RunDocument run, @Nullable String link, boolean shown) {
        return new RunLine(run.runId(), run.command(), run.startedAt(), run.exitCode(), Verdict.of(run), link, shown);
    }
}
