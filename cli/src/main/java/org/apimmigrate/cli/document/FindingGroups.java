package org.apimmigrate.cli.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts findings in the order in which people want them: the group with the gravest ones first. */
public final class FindingGroups {

    private FindingGroups() {}

    /** Groups with blocking findings first, then those with the most errors, then the most warnings, then by name. */
    public static Map<String, List<FindingEntry>> by(Function<FindingEntry, String> key, List<FindingEntry> findings) {
        Map<String, List<FindingEntry>> groups = new LinkedHashMap<>();
        findings.forEach(finding -> groups.computeIfAbsent(key.apply(finding), k -> new ArrayList<>())
                .add(finding));
        Comparator<Map.Entry<String, List<FindingEntry>>> gravestFirst =
                Comparator.<Map.Entry<String, List<FindingEntry>>>comparingLong(
                                e -> -count(e.getValue(), FindingEntry::blocks))
                        .thenComparingLong(e -> -count(
                                e.getValue(), f -> f.open() && f.severity().equals("error")))
                        .thenComparingLong(e -> -count(
                                e.getValue(), f -> f.open() && f.severity().equals("warning")))
                        .thenComparing(Map.Entry::getKey);
        Map<String, List<FindingEntry>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream().sorted(gravestFirst).forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** "2 errors, 1 warning, 3 corrected": only what is there; what is corrected counts as nothing else. */
    public static String counts(List<FindingEntry> findings) {
        List<String> parts = new ArrayList<>();
        for (String severity : List.of("error", "warning", "info")) {
            long count = count(findings, f -> f.open() && f.severity().equals(severity));
            if (count > 0) {
                parts.add(count + " " + severity + (count == 1 || severity.equals("info") ? "" : "s"));
            }
        }
        long corrected = count(findings, f -> !f.open());
        if (corrected > 0) {
            parts.add(corrected + " corrected");
        }
        return String.join(", ", parts);
    }

    /** Where somebody has to act: the tenant and, where it is known, the owner in it. */
    public static String place(FindingEntry finding) {
        String tenant = finding.tenant() == null ? "no tenant" : finding.tenant();
        return finding.owner().isEmpty() ? tenant : tenant + ", " + finding.owner();
    }

    private static long count(List<FindingEntry> findings, java.util.function.Predicate<FindingEntry> which) {
        return findings.stream().filter(which).count();
    }
}
