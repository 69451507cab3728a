package org.apimmigrate.cli.report;

import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.RunDocument;

/**
 * The first thing that the report says.
 *
 * @param tone good, care or bad: colour and sign, the words say the same
 */
public record Verdict(String tone, String title, String detail) {

    static Verdict of(RunDocument document) {
        long blocking =
                document.findings().stream().filter(FindingEntry::blocks).count();
        return switch (document.exitCode()) {
            case 0 -> new Verdict(document.tenants() == null ? "good" : "care", success(document), answer(document));
            case 3 ->
                new Verdict(
                        blocking > 0 ? "bad" : "care",
                        blocking > 0
                                ? (blocking == 1 ? "1 finding blocks" : blocking + " findings block") + " the migration"
                                : "Findings to look at; none of them blocks the migration",
                        answer(document));
            case 4 ->
                new Verdict("bad", "Verification found differences: this is not a correct 4.1.0", answer(document));
            case 5, 130 -> new Verdict("care", "Stopped part-way; the same command continues", failure(document));
            case 8 ->
                new Verdict("bad", "The outcome of a statement is unknown: a person has to look", failure(document));
            default -> new Verdict("bad", "The command " + document.command() + " failed", failure(document));
        };
    }

    private static String success(RunDocument document) {
        String scope = document.tenants() == null ? "" : ", for the selected tenants only";
        return switch (document.command()) {
            case "analyze" -> "Ready to migrate";
            case "migrate", "demo" -> "Migrated to 4.1.0 and verified" + scope;
            case "verify" -> (scope.isEmpty() ? "Verified: a correct 4.1.0" : "Verified" + scope);
            case "rollback" -> "Back at the exact 4.0.0";
            case "finish" -> "Accepted: 4.1.0";
            default -> "Done";
        };
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
