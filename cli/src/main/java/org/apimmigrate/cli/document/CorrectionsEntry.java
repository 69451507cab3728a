package org.apimmigrate.cli.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of {@code --apply-fixes}.
 *
 * @param checks those that were asked again when the corrections were in
 * @param corrected findings that these do not find any more
 * @param open findings of the migration, of all checks, that are still there
 */
public record CorrectionsEntry(List<String> checks, long corrected, long open) {

    public CorrectionsEntry {
        checks = List.copyOf(checks);
    }

    static CorrectionsEntry of(List<String> checks, List<FindingEntry> findings) {
        long open = findings.stream().filter(FindingEntry::open).count();
        return new CorrectionsEntry(checks, findings.size() - open, open);
    }

    /**
     * Findings of before, seen with a later look: what the checks do not find any more is corrected, and what they find now is in the words
     * of now.
     *
     * @param now all that the checks found at the later look
     */
    static List<FindingEntry> settle(List<String> checks, Iterable<FindingEntry> before, List<FindingEntry> now) {
        Set<List<Object>> still = now.stream()
                .filter(FindingEntry::open)
                .map(FindingEntry::identity)
                .collect(Collectors.toSet());
        List<FindingEntry> settled = new ArrayList<>();
        for (FindingEntry finding : before) {
            if (!checks.contains(finding.check())) {
                settled.add(finding);
            } else if (!still.contains(finding.identity())) {
                settled.add(finding.asCorrected());
            }
        }
        now.stream().filter(finding -> checks.contains(finding.check())).forEach(settled::add);
        return settled;
    }

    /** For people. */
    public String text() {
        return "%d finding%s corrected, %d open".formatted(corrected, corrected == 1 ? "" : "s", open);
    }
}
