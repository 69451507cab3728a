package org.apimmigrate.cli.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apimmigrate.cli.document.FindingEntry;

/** Findings for people: counts first, grouped by check, tenant and owner, the worst first. */
public final class FindingsText {

    private static final int SHOWN_OF_A_GROUP = 5;

    private final Console console;

    public FindingsText(Console console) {
        this.console = console;
    }

    /** Prints nothing but one line when there is no finding. */
    public void print(List<FindingEntry> findings) {
        if (findings.isEmpty()) {
            console.result("Findings: none");
            return;
        }
        long blocking = findings.stream().filter(FindingEntry::blocks).count();
        console.result("Findings: " + counts(findings)
                + (blocking == 0 ? "; none of them blocks the migration" : "; " + blocking + " block the migration"));
        grouped(findings, FindingEntry::check).forEach((check, ofCheck) -> {
            console.result("");
            console.result(String.format(Locale.ROOT, "%-44s %s", console.paint(Style.STRONG, check), counts(ofCheck)));
            grouped(ofCheck, FindingsText::place).forEach(this::printPlace);
        });
    }

    private void printPlace(String place, List<FindingEntry> findings) {
        console.result("  " + place + ": " + counts(findings));
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
        console.result("            -> " + finding.remedy());
    }

    private static String place(FindingEntry finding) {
        String tenant = finding.tenant() == null ? "no tenant" : finding.tenant();
        return finding.owner().isEmpty() ? tenant : tenant + ", " + finding.owner();
    }

    /** "2 errors, 1 warning": only what is there. */
    static String counts(List<FindingEntry> findings) {
        List<String> parts = new ArrayList<>();
        for (String severity : List.of("error", "warning", "info")) {
            long count =
                    findings.stream().filter(f -> f.severity().equals(severity)).count();
            if (count > 0) {
                parts.add(count + " " + severity + (count == 1 || severity.equals("info") ? "" : "s"));
            }
        }
        return String.join(", ", parts);
    }

    /** Groups with the most errors first, then the most warnings, then by name. */
    static Map<String, List<FindingEntry>> grouped(List<FindingEntry> findings, Function<FindingEntry, String> key) {
        Map<String, List<FindingEntry>> groups = new LinkedHashMap<>();
        findings.forEach(f ->
                groups.computeIfAbsent(key.apply(f), k -> new ArrayList<>()).add(f));
        Comparator<Map.Entry<String, List<FindingEntry>>> order = Comparator.comparingLong(e -> -weight(e.getValue()));
        Map<String, List<FindingEntry>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(order.thenComparing(Map.Entry::getKey))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static long weight(List<FindingEntry> findings) {
        long weight = 0;
        for (FindingEntry finding : findings) {
            weight += (finding.blocks() ? 1L << 42 : 0)
                    + switch (finding.severity()) {
                        case "error" -> 1L << 21;
                        case "warning" -> 1L;
                        default -> 0L;
                    };
        }
        return weight;
    }
}
