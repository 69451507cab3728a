package org.apimmigrate.cli.report;

import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.core.check.FindingCode;

/**
 * The first thing that the report says.
 *
 * @param tone good, care or bad: colour and sign, the words say the same
 */
public record Verdict(String tone, String title, String detail) {

    /** The verdict on what a document holds. */
    public static Verdict of(RunDocument document) {
        long blocking =
                document.findings().stream().filter(FindingEntry::blocks).count();
        return switch (document.exitCode()) {
            case 0 -> success(document, blocking);
            case 3 ->
                new Verdict(
                        blocking > 0 ? "bad" : "care",
                        blocking > 0 ? blocks(blocking) : "Findings to look at; none of them blocks the migration",
                        answer(document));
            case 4 ->
                new Verdict("bad", "Verification found differences: this is not a correct 4.1.0", answer(document));
            case 130 ->
                new Verdict(
                        "care",
                        document.changes() == null
                                ? "Stopped on request; this run has changed no table of the product"
                                : "Stopped part-way on request; the same command continues",
                        failure(document));
            case 5 -> new Verdict("care", "Stopped part-way; the same command continues", failure(document));
            case 8 ->
                new Verdict("bad", "The outcome of a statement is unknown: a person has to look", failure(document));
            default -> new Verdict("bad", "The command " + document.command() + " failed", failure(document));
        };
    }

    /** Exit code 0 says that the command did its work; whether all is well, what was found has to say, too. */
    private static Verdict success(RunDocument document, long blocking) {
        String answer = answer(document);
        String tone = document.tenants() == null ? "good" : "care";
        String scope = document.tenants() == null ? "" : ", for the selected tenants only";
        return switch (document.command()) {
            case "analyze", "prepare" -> analysed(document, blocking, answer);
            case "migrate", "demo" ->
                differs(document)
                        ? new Verdict("care", "Migrated to 4.1.0 before; verification now finds differences", answer)
                        : new Verdict(tone, "Migrated to 4.1.0 and verified" + scope, answer);
            case "verify" ->
                new Verdict(tone, scope.isEmpty() ? "Verified: a correct 4.1.0" : "Verified" + scope, answer);
            case "rollback" -> new Verdict(tone, "Back at the exact 4.0.0", answer);
            case "finish" -> new Verdict(tone, "Accepted: 4.1.0", answer);
            default -> new Verdict(tone, "Done", answer);
        };
    }

    private static Verdict analysed(RunDocument document, long blocking, String answer) {
        if (document.findings().stream().anyMatch(f -> f.code().equals(FindingCode.SCHEMA_IS_4_1_0.name()))) {
            return new Verdict("good", "The schema is that of 4.1.0 already; there is nothing to migrate", answer);
        }
        if (blocking > 0) {
            // found by an earlier run: this one asked other checks
            return new Verdict("bad", blocks(blocking), answer);
        }
        if (!RunDocument.ALL_CHECKS.equals(document.checks())) {
            return new Verdict("care", "Nothing that blocks was found, but only some checks were asked", answer);
        }
        return new Verdict("good", "Ready to migrate", answer);
    }

    private static boolean differs(RunDocument document) {
        return document.schemaDifferences() != null
                        && !document.schemaDifferences().isEmpty()
                || document.ledgerDifferences() != null
                        && !document.ledgerDifferences().isEmpty()
                || document.invariants() != null
                        && document.invariants().stream().anyMatch(invariant -> !invariant.holds());
    }

    private static String blocks(long blocking) {
        return (blocking == 1 ? "1 finding blocks" : blocking + " findings block") + " the migration";
    }

    private static String answer(RunDocument document) {
        return document.answers() == null
                ? ""
                : "Databases: " + document.answers().usable() + ".";
    }

    private static String failure(RunDocument document) {
        return document.problem() == null
                ? answer(document)
                : document.problem().what() + " Where: " + document.problem().where();
    }
}
