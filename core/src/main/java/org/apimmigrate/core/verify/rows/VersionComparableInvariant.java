package org.apimmigrate.core.verify.rows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apimmigrate.core.apis.VersionGroup.ApiRow;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.version.VersionComparableAssignment;
import org.apimmigrate.core.registry.version.VersionOrder;

/** A 4.1.0 server compares them as text, and gives a new highest version its own present time. */
public final class VersionComparableInvariant implements RowPass.Looking<VersionPass.Slice> {

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
    public VersionPass pass() {
        return VersionPass.ONE;
    }

    @Override
    public Consumer<VersionPass.Slice> look(Context context, Tally tally) {
        VersionComparableAssignment rule =
                new VersionComparableAssignment(context.chosen().baseTime(), clock.instant());
        return slice -> slice(
                slice.groups().stream().flatMap(group -> group.rows().stream()).toList(), rule, tally);
    }

    /** Provider and name are what a server goes by, whichever tenants the rows were found to belong to. A name is never cut by a slice. */
    private static void slice(List<ApiRow> rows, VersionComparableAssignment rule, Tally tally) {
        Map<String, List<ApiRow>> byIdentity = new LinkedHashMap<>();
        for (ApiRow row : rows) {
            if (rule.valid(row.comparable())) {
                byIdentity
                        .computeIfAbsent(row.provider() + "\n" + row.name(), p -> new ArrayList<>())
                        .add(row);
            } else {
                tally.violation("AM_API %d: %s|%s|%s has %s"
                        .formatted(row.id(), row.provider(), row.name(), row.version(), row.comparable()));
            }
        }
        byIdentity.values().forEach(versions -> VersionOrder.firstBreak(
                        versions.stream().map(ApiRow::versioned).toList())
                .ifPresent(api -> tally.violation("%s|%s: version %s has %s, not above that of a lower version"
                        .formatted(
                                versions.get(0).provider(), versions.get(0).name(), api.version(), api.comparable()))));
    }
}
