package org.apimmigrate.cli.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.step.StepId;

/** Documents for tests, as commands would have left them. */
public final class SampleDocuments {

    private SampleDocuments() {}

    public static FindingEntry finding(String code, String severity, boolean blocks, String tenant, String apiName) {
        Map<String, String> subject = new LinkedHashMap<>();
        subject.put("kind", "api");
        subject.put("id", "0b8a2f3e-4c63-4e3d-9d5b-6a2f4d0c9a11");
        subject.put("name", apiName);
        subject.put("version", "1.0.0");
        subject.put("provider", "admin");
        return new FindingEntry(
                code,
                code.equals("OAS_INVALID") ? "apiDefinitionValidation" : "revisions",
                severity,
                blocks,
                "registry",
                tenant,
                subject,
                "attribute paths.'/pizzas'(get).responses is missing",
                "Correct the definition in the publisher, or run analyze --fix DIR.",
                List.of(),
                null);
    }

    public static RunDocument analyze(List<FindingEntry> findings, int exitCode) {
        return document("analyze", "20261124-120000-000", exitCode, findings, null, null);
    }

    public static RunDocument analyzeSome(List<FindingEntry> findings) {
        return with(analyze(findings, 3), RunDocument.SOME_CHECKS);
    }

    /** The document with another word on which checks it is about. */
    public static RunDocument with(RunDocument all, String checks) {
        return new RunDocument(
                all.tool(),
                all.command(),
                all.status(),
                all.exitCode(),
                all.runId(),
                all.startedAt(),
                all.finishedAt(),
                all.databases(),
                all.findings(),
                checks,
                all.tenants(),
                all.steps(),
                all.schemaDifferences(),
                all.acceptedSchemaDifferences(),
                all.invariants(),
                all.couldNotRun(),
                all.notApplicable(),
                all.ledgerDifferences(),
                all.plan(),
                all.standing(),
                all.problem(),
                all.answers(),
                all.timeline(),
                all.changes(),
                all.quarantined(),
                all.remaining(),
                all.files(),
                all.page(),
                all.log(),
                all.report(),
                all.corrections());
    }

    public static RunDocument withInvariants(RunDocument all, List<InvariantEntry> invariants) {
        return new RunDocument(
                all.tool(),
                all.command(),
                all.status(),
                all.exitCode(),
                all.runId(),
                all.startedAt(),
                all.finishedAt(),
                all.databases(),
                all.findings(),
                all.checks(),
                all.tenants(),
                all.steps(),
                all.schemaDifferences(),
                all.acceptedSchemaDifferences(),
                invariants,
                all.couldNotRun(),
                all.notApplicable(),
                all.ledgerDifferences(),
                all.plan(),
                all.standing(),
                all.problem(),
                all.answers(),
                all.timeline(),
                all.changes(),
                all.quarantined(),
                all.remaining(),
                all.files(),
                all.page(),
                all.log(),
                all.report(),
                all.corrections());
    }

    public static RunDocument migrate(String runId, List<StepEntry> steps, int exitCode) {
        return document("migrate", runId, exitCode, List.of(), steps, invariants(exitCode == 0));
    }

    /** A run of this command that had nothing to say. */
    public static RunDocument named(String command, String runId, int exitCode) {
        return document(command, runId, exitCode, List.of(), null, null);
    }

    /** A migration with tasks, changes, times and rows that it moved. */
    public static RunDocument complete() {
        RunDocument all = migrate("20261124-130000-000", steps("done", 10), 0);
        return new RunDocument(
                all.tool(),
                all.command(),
                all.status(),
                all.exitCode(),
                all.runId(),
                all.startedAt(),
                all.finishedAt(),
                all.databases(),
                all.findings(),
                all.checks(),
                all.tenants(),
                all.steps(),
                all.schemaDifferences(),
                all.acceptedSchemaDifferences(),
                all.invariants(),
                all.couldNotRun(),
                all.notApplicable(),
                all.ledgerDifferences(),
                all.plan(),
                all.standing(),
                all.problem(),
                all.answers(),
                List.of(
                        new TimelineEntry(TimelineEntry.PHASE, "analyze", "2026-11-24T12:00:00.200Z", 900),
                        new TimelineEntry(TimelineEntry.PHASE, "change", "2026-11-24T12:00:01.100Z", 5_000),
                        new TimelineEntry(TimelineEntry.STEP, "schema-expand", "2026-11-24T12:00:01.200Z", 3_000),
                        new TimelineEntry(TimelineEntry.PHASE, "verify", "2026-11-24T12:00:06.100Z", 800)),
                List.of(
                        new ChangeEntry("schema-expand", "am", "AM_API", "schema", "add column ORGANIZATION", 1, 0, 40),
                        new ChangeEntry("api-organizations", "am", "AM_API", "data", "set ORGANIZATION", 3, 2_500, 90),
                        new ChangeEntry("schema-tighten", "am", "AM_REVISION", "data", "move revisions", 1, 2, 5)),
                List.of(new QuarantineEntry(
                        "am", "AM_REVISION", 2, "move revisions", "/opt/am/apim-migrate/restore/orphans.csv")),
                List.of(
                        "Start 4.1.0 with apim-migrate's reports at hand",
                        "Delete the restore point when you are done"),
                all.files(),
                all.page(),
                all.log(),
                all.report(),
                all.corrections());
    }

    public static List<StepEntry> steps(String state, long rows) {
        List<StepEntry> steps = new ArrayList<>();
        for (StepId step : StepId.values()) {
            if (step == StepId.APPLY_FIXES) {
                continue;
            }
            steps.add(new StepEntry(
                    step.id(),
                    step == StepId.REGISTRY_INDICES ? "registry" : "am",
                    state,
                    rows,
                    rows * (step.number() + 1)));
        }
        return steps;
    }

    /** @param hold do all of them hold, or all but the seventh */
    public static List<InvariantEntry> invariants(boolean hold) {
        List<InvariantEntry> invariants = new ArrayList<>();
        for (int i = 1; i <= 28; i++) {
            boolean holds = hold || i != 7;
            invariants.add(new InvariantEntry(
                    "I-" + i,
                    holds,
                    holds ? 0 : 2,
                    holds ? List.of() : List.of("API_UUID 0b8a, ORGANIZATION null", "API_UUID 11c2, ORGANIZATION null"),
                    "Every API has the organization of its registry tenant",
                    i == 9 ? 1 : 0,
                    null));
        }
        return invariants;
    }

    private static RunDocument document(
            String command,
            String runId,
            int exitCode,
            List<FindingEntry> findings,
            List<StepEntry> steps,
            List<InvariantEntry> invariants) {
        return new RunDocument(
                new RunDocument.Tool("apim-migrate", "0.1.0"),
                command,
                exitCode == 0 ? "ok" : "findings",
                exitCode,
                runId,
                "2026-11-24T12:00:00.123Z",
                "2026-11-24T12:00:07Z",
                List.of(
                        new DatabaseEntry("am", "PostgreSQL", "15.20", "jdbc:postgresql://db.example:5432/apim"),
                        new DatabaseEntry(
                                "registry", "PostgreSQL", "15.20", "jdbc:postgresql://db.example:5432/shared"),
                        new DatabaseEntry("config", "PostgreSQL", "15.20", "jdbc:postgresql://db.example:5432/shared"),
                        new DatabaseEntry("user", "PostgreSQL", "15.20", "jdbc:postgresql://db.example:5432/shared")),
                findings,
                command.equals("analyze") ? RunDocument.ALL_CHECKS : null,
                null,
                steps,
                invariants == null ? null : List.of(),
                null,
                invariants,
                null,
                null,
                invariants == null ? null : List.of(),
                null,
                null,
                null,
                new Answers(
                        "unchanged; the 4.0.0 server can start on them as before",
                        "nothing",
                        "apim-migrate migrate --home /opt/am",
                        List.of(List.of("apim-migrate", "migrate", "--home", "/opt/am"))),
                null,
                null,
                null,
                null,
                null,
                null,
                "/opt/am/apim-migrate/logs/" + runId + "-" + command + ".jsonl",
                "/opt/am/apim-migrate/report.html",
                null);
    }
}
