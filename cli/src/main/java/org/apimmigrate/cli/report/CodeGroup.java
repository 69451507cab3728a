package org.apimmigrate.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;

/**
 * The findings of one code, with what a person needs to know about all of them.
 *
 * @param check the check that reports this code
 * @param counts "2 errors, 1 warning"
 * @param severity the gravest one among them
 * @param remedy what to do: the advice that most of these findings give
 * @param otherRemedies findings whose advice differs from that
 * @param examples some of them, of as many different tenants as there is room for
 * @param more how many there are in addition to the examples
 */
public record CodeGroup(
        String code,
        String check,
        String counts,
        String severity,
        boolean blocks,
        TypedAdvice remedy,
        long otherRemedies,
        List<FindingEntry> examples,
        int more) {

    private static final int EXAMPLES = 5;

    static List<CodeGroup> of(List<FindingEntry> findings) {
        List<CodeGroup> groups = new ArrayList<>();
        FindingGroups.by(FindingEntry::code, findings).forEach((code, here) -> groups.add(group(code, here)));
        return groups;
    }

    private static CodeGroup group(String code, List<FindingEntry> findings) {
        Map<TypedAdvice, Integer> remedies = new LinkedHashMap<>();
        findings.forEach(finding -> remedies.merge(finding.advice(), 1, Integer::sum));
        Map.Entry<TypedAdvice, Integer> usual =
                remedies.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        List<FindingEntry> examples = examples(findings);
        return new CodeGroup(
                code,
                findings.get(0).check(),
                FindingGroups.counts(findings),
                findings.get(0).severity(),
                findings.stream().anyMatch(FindingEntry::blocks),
                usual.getKey(),
                (long) findings.size() - usual.getValue(),
                examples,
                findings.size() - examples.size());
    }

    /** The first of each tenant, then the others in their order, until there are enough. */
    private static List<FindingEntry> examples(List<FindingEntry> findings) {
        Map<String, FindingEntry> ofTenants = new LinkedHashMap<>();
        findings.forEach(finding -> ofTenants.putIfAbsent(String.valueOf(finding.tenant()), finding));
        List<FindingEntry> examples =
                new ArrayList<>(ofTenants.values().stream().limit(EXAMPLES).toList());
        for (FindingEntry finding : findings) {
            if (examples.size() >= EXAMPLES) {
                break;
            }
            if (examples.stream().noneMatch(example -> example == finding)) {
                examples.add(finding);
            }
        }
        return examples;
    }
}
