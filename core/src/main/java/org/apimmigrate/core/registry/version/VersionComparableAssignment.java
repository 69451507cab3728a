package org.apimmigrate.core.registry.version;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the versions of one name in one tenant their comparable values: 13 digits, all different, rising with the version, a day
 * apart so that a server finds room between two of them, the highest at the base time (facts/steps.md#step-8).
 *
 * @param base value of the highest version
 * @param now the latest moment that a value found in the data may show: a server gives a new highest version its own present time
 */
public record VersionComparableAssignment(Instant base, Instant now) {

    /** Fewer digits would sort wrongly: servers compare the values as text. */
    static final long LOWEST = 1_000_000_000_000L;

    private static final long HIGHEST = 9_999_999_999_999L;
    private static final long DAY = 86_400_000L;

    /** Key to value. A group whose values are all in order keeps them, so that a second run changes nothing. */
    public Map<String, String> valuesOf(Collection<VersionedApi> group) {
        List<VersionedApi> ascending = group.stream().sorted(VersionedApi.ORDER).toList();
        Map<String, String> values = new LinkedHashMap<>();
        if (ascending.stream().allMatch(api -> valid(api.comparable()))
                && VersionOrder.firstBreak(ascending).isEmpty()) {
            ascending.forEach(api -> values.put(api.key(), Objects.requireNonNull(api.comparable())));
            return values;
        }
        long highest = base.toEpochMilli();
        int steps = ascending.size() - 1;
        long distance = steps == 0 ? DAY : Math.min(DAY, (highest - LOWEST) / steps);
        if (distance < 1 || highest > HIGHEST) {
            throw new IllegalArgumentException("%d versions of one name do not fit between %d and %d"
                    .formatted(ascending.size(), LOWEST, highest));
        }
        for (int i = 0; i < ascending.size(); i++) {
            values.put(ascending.get(i).key(), Long.toString(highest - (steps - i) * distance));
        }
        return values;
    }

    /** 13 digits, and not in the future. The base, once chosen, is not, whatever the clock says later (it may have jumped back). */
    public boolean valid(@Nullable String comparable) {
        return comparable != null
                && comparable.matches("[0-9]{13}")
                && Long.parseLong(comparable) >= LOWEST
                && Long.parseLong(comparable) <= Math.max(now.toEpochMilli(), base.toEpochMilli());
    }
}
