package org.apimmigrate.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.FindingGroups;

/**
 * A bar of a chart: how many findings of each severity. The longest bar of a chart is {@link #FULL} wide,
 * and so is that of all others where these are more.
 *
 * @param name code, tenant or owner
 * @param errors width of the part for errors
 * @param warnings width of the part for warnings
 * @param infos width of the part for infos
 * @param selectable can the list of findings be filtered by this name? The bar of all others cannot
 */
public record Bar(String name, String counts, long errors, long warnings, long infos, boolean selectable) {

    static final int FULL = 1000;

    private static final int SHOWN = 12;

    /** The gravest groups first, and one bar for all that find no room. */
    static List<Bar> by(Function<FindingEntry, String> key, String unknown, List<FindingEntry> findings) {
        List<Part> parts = new ArrayList<>();
        List<FindingEntry> others = new ArrayList<>();
        int[] more = {0};
        FindingGroups.by(key, findings).forEach((name, here) -> {
            if (parts.size() < SHOWN) {
                parts.add(new Part(name.isEmpty() ? unknown : name, here, !name.isEmpty()));
            } else {
                more[0]++;
                others.addAll(here);
            }
        });
        // the scale is that of the named bars: that of all others would leave nothing of them to see
        long longest =
                parts.stream().mapToLong(part -> part.findings().size()).max().orElse(1);
        if (!others.isEmpty()) {
            parts.add(new Part(more[0] + " others", others, false));
        }
        return parts.stream().map(part -> part.bar(longest)).toList();
    }

    private record Part(String name, List<FindingEntry> findings, boolean selectable) {

        Bar bar(long longest) {
            return new Bar(
                    name,
                    FindingGroups.counts(findings),
                    width("error", longest),
                    width("warning", longest),
                    width("info", longest),
                    selectable);
        }

        private long width(String severity, long longest) {
            long count = findings.stream()
                    .filter(finding -> finding.open() && finding.severity().equals(severity))
                    .count();
            return count == 0 ? 0 : Math.max(4, count * FULL / Math.max(longest, findings.size()));
        }
    }
}
