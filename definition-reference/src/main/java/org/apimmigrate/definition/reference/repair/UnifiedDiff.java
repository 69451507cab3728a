package org.apimmigrate.definition.reference.repair;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** Differences of two texts as {@code diff -u} shows them. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** What patch(1) needs to see behind a line that does not end. */
    private static final String NO_END = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    static String of(String original, String corrected) {
        List<String> before = lines(original);
        List<String> after = lines(corrected);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "original", "corrected", before, DiffUtils.diff(before, after), CONTEXT);
        return String.join("\n", diff) + "\n";
    }

    /**
     * Carriage returns stay, so that a diff of a document with them can be applied. A last line without its end carries the mark, which
     * makes it another line than the same one with an end.
     */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_END);
        }
        return lines;
    }
}
