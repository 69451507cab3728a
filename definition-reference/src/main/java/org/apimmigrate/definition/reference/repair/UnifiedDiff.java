package org.apimmigrate.definition.reference.repair;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Differences of two texts as {@code diff -u} shows them. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    static String of(String original, String corrected) {
        List<String> before = lines(original);
        List<String> after = lines(corrected);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "original", "corrected", before, DiffUtils.diff(before, after), CONTEXT);
        return String.join("\n", diff) + "\n";
    }

    /** Carriage returns stay, so that a diff of a document with them can be applied. */
    private static List<String> lines(String text) {
        String[] lines = text.split("\n", -1);
        int length = lines.length > 0 && lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        return List.of(lines).subList(0, length);
    }
}
