package org.apimmigrate.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;
import org.apimmigrate.core.check.FindingCode;

/**
 * Findings for people: counts first, then each code once, the gravest first, with its remedy and a few of its objects. The length does
 * not grow with the number of findings.
 */
public final class FindingsText {

    /** Codes that are shown with remedy and examples; of the others there is one line each. */
    private static final int DETAILED = 12;

    private static final int EXAMPLES = 3;
    private static final int EXAMPLES_OF_MANY = 1;

    /** With no more codes than that, each has {@link #EXAMPLES}. */
    private static final int FEW_CODES = 6;

    private static final String INDENT = "         ";

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

    /** One line for a migration that has begun: what blocks others did not block this one, because of its options. */
    public void printCountsOfMigration(List<FindingEntry> findings) {
        List<FindingEntry> passed = findings.stream()
                .filter(finding -> finding.blocks() && finding.open())
                .toList();
        if (passed.isEmpty()) {
            console.result("Findings: " + (findings.isEmpty() ? "none" : FindingGroups.counts(findings)));
            return;
        }
        String options = passed.stream()
                .map(finding -> finding.code().equals(FindingCode.SERVER_CONNECTED.name())
                        ? "--allow-sessions"
                        : "--on-orphans quarantine")
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        console.result("Findings: %s; %d did not block because of %s"
                .formatted(FindingGroups.counts(findings), passed.size(), options));
    }

    /** All codes; of each as many objects as a screen can take, or all of them when verbose. */
    public void print(List<FindingEntry> findings) {
        printCounts(findings);
        Map<String, List<FindingEntry>> byCode = FindingGroups.by(FindingEntry::code, findings);
        int examples = byCode.size() <= FEW_CODES ? EXAMPLES : EXAMPLES_OF_MANY;
        int shown = 0;
        for (List<FindingEntry> ofCode : byCode.values()) {
            if (console.isVerbose()) {
                printCode(ofCode, ofCode.size());
            } else if (shown < DETAILED) {
                printCode(ofCode, examples);
            } else {
                printHead(ofCode);
            }
            shown++;
        }
    }

    private void printCode(List<FindingEntry> findings, int examples) {
        console.result("");
        printHead(findings);
        FindingEntry first = findings.get(0);
        boolean same = findings.stream().allMatch(finding -> finding.message().equals(first.message()));
        if (same) {
            console.result(INDENT, first.message());
        }
        for (FindingEntry finding : findings.subList(0, Math.min(examples, findings.size()))) {
            console.result(INDENT + "- ", FindingGroups.place(finding) + ": " + finding.subjectLine());
            if (!same) {
                console.result(INDENT + "  ", finding.message());
            }
        }
        if (findings.size() > examples) {
            console.result(String.format(
                    Locale.ROOT,
                    "%s... and %,d more; --verbose or findings.csv has all",
                    INDENT,
                    findings.size() - examples));
        }
        boolean oneRemedy =
                findings.stream().allMatch(finding -> finding.remedy().equals(first.remedy()));
        console.result(INDENT + (oneRemedy ? "-> " : "-> for the first: "), first.advice());
    }

    private void printHead(List<FindingEntry> findings) {
        FindingEntry first = findings.get(0);
        Style style =
                switch (first.severity()) {
                    case "error" -> Style.BAD;
                    case "warning" -> Style.CARE;
                    default -> Style.FAINT;
                };
        long blocking = findings.stream().filter(FindingEntry::blocks).count();
        long tenants = findings.stream().map(FindingEntry::tenant).distinct().count();
        console.result(String.format(
                Locale.ROOT,
                "%s  %-34s %,d%s%s",
                console.paint(style, String.format(Locale.ROOT, "%-7s", first.severity())),
                first.code(),
                findings.size(),
                blocking == 0 ? "" : blocking == findings.size() ? "  (blocks)" : "  (" + blocking + " of them block)",
                tenants > 1 ? "  in " + tenants + " tenants" : ""));
    }
}
