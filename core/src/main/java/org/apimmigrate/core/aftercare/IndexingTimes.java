package org.apimmigrate.core.aftercare;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of last indexing that the local registry holds, by number: {@code lastaccesstime} is 0, {@code lastaccesstime_3} is 3. A
 * number that is not among them means "index everything" (facts/steps.md#step-10).
 *
 * @param used numbers
 * @param unknown why they could not be read, or null
 */
public record IndexingTimes(
        SortedSet<Integer> used, @Nullable String unknown) {

    private static final Pattern NAME = Pattern.compile("lastaccesstime(?:_(\\d{1,9}))?");

    public IndexingTimes {
        used = Collections.unmodifiableSortedSet(new TreeSet<>(used));
    }

    /** From the names of the resources; others than those in question are passed over. */
    public static IndexingTimes of(Collection<String> names) {
        SortedSet<Integer> used = new TreeSet<>();
        for (String name : names) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                used.add(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
            }
        }
        return new IndexingTimes(used, null);
    }

    public static IndexingTimes unknown(String why) {
        return new IndexingTimes(new TreeSet<>(), why);
    }

    /**
     * The number to configure so that everything is indexed: the configured one if no indexing has used it yet, else one above all.
     *
     * @param configured {@code indexing.re_indexing}, or null
     */
    public int next(@Nullable Integer configured) {
        if (configured != null && configured > 0 && unknown == null && !used.contains(configured)) {
            return configured;
        }
        int highest = used.isEmpty() ? 0 : used.last();
        return Math.max(highest, configured == null ? 0 : configured) + 1;
    }
}
