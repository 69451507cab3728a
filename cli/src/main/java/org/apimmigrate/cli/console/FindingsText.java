package org.apimmigrate.cli.console;

import java.util.List;
import java.util.Locale;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;

/** Findings for people: counts first, grouped by check, tenant and owner, the worst first. */
public final class FindingsText {

    private static final int SHOWN_OF_A_GROUP = 5;

    private final Console console;

    public FindingsText(Console console) {
        this.console = console;
    }

    /** One line: how many, and whether they block. */
    public void printCounts(List<FindingEntry> findings) {
        if (findings.isEmpty()) {
            console.result("Findings: none");
            return;
        }
        long blocking = findings.stream().filter(FindingEntry::blocks).count();
        console.result("Findings: " + FindingGroups.counts(findings)
                + (blocking == 0 ? "; none of them blocks the migration" : "; " + blocking + " block the migration"));
    }

    /** All of them, as far as a screen can take it. */
    public void print(List<FindingEntry> findings) {
        printCounts(findings);
        FindingGroups.by(FindingEntry::check, findings).forEach((check, ofCheck) -> {
            console.result("");
            console.result(String.format(
                    Locale.ROOT, "%-44s %s", console.paint(Style.STRONG, check), FindingGroups.counts(ofCheck)));
            FindingGroups.by(FindingGroups::place, ofCheck).forEach(this::printPlace);
        });
    }

    private void printPlace(String place, List<FindingEntry> findings) {
        console.result("  " + place + ": " + FindingGroups.counts(findings));
        int limit = console.isVerbose() ? findings.size() : SHOWN_OF_A_GROUP;
        findings.stream().limit(limit).forEach(this::printFinding);
        if (findings.size() > limit) {
            console.result("    ... and " + (findings.size() - limit) + " more here; all of them are in findings.csv");
        }
    }

    private void printFinding(FindingEntry finding) {
        Style style =
                switch (finding.severity()) {
                    case "error" -> Style.BAD;
                    case "warning" -> Style.CARE;
                    default -> Style.FAINT;
                };
        console.result(String.format(
                Locale.ROOT,
                "    %s %s%s",
                console.paint(style, String.format(Locale.ROOT, "%-7s", finding.severity())),
                finding.code(),
                finding.blocks() ? "  (blocks)" : ""));
        console.result("            " + finding.subjectLine());
        console.result("            " + finding.message());
        console.result("            -> ", finding.advice());
    }
}
