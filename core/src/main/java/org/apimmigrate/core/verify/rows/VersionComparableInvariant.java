package org.apimmigrate.core.verify.rows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.apis.VersionGroup;
import org.apimmigrate.core.apis.VersionGroup.ApiRow;
import org.apimmigrate.core.apis.VersionGroups;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.version.VersionComparableAssignment;
import org.apimmigrate.core.registry.version.VersionOrder;
import org.apimmigrate.core.registry.version.VersionedApi;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A 4.1.0 server compares them as text, and gives a new highest version its own present time. */
public final class VersionComparableInvariant implements Invariant {

    @Override
    public String id() {
        return "I-12";
    }

    @Override
    public String title() {
        return "Every API has 13 digits of VERSION_COMPARABLE, none in the future, growing with the version of its provider";
    }

    private final Clock clock;

    public VersionComparableInvariant(Clock clock) {
        this.clock = clock;
    }

    @Override
    public InvariantResult check(Context context) {
        VersionComparableAssignment rule =
                new VersionComparableAssignment(context.chosen().baseTime(), clock.instant());
        return Tally.withColumn(context, "AM_API", "VERSION_COMPARABLE", this, tally -> VersionGroups.of(context)
                .eachSlice(slice -> slice.stream()
                        .filter(group -> group.selected(context.selection()))
                        .forEach(group -> group(group, rule, tally))));
    }

    private static void group(VersionGroup group, VersionComparableAssignment rule, Tally tally) {
        Map<String, List<VersionedApi>> byProvider = new LinkedHashMap<>();
        for (ApiRow row : group.rows()) {
            if (rule.valid(row.comparable())) {
                byProvider
                        .computeIfAbsent(String.valueOf(row.provider()), p -> new ArrayList<>())
                        .add(row.versioned());
            } else {
                tally.violation("AM_API %d: %s|%s|%s has %s"
                        .formatted(row.id(), row.provider(), row.name(), row.version(), row.comparable()));
            }
        }
        byProvider.forEach((provider, versions) -> VersionOrder.firstBreak(versions)
                .ifPresent(api -> tally.violation("%s|%s: version %s has %s, not above that of a lower version"
                        .formatted(provider, group.rows().get(0).name(), api.version(), api.comparable()))));
    }
}
