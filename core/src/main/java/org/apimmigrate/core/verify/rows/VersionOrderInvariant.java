package org.apimmigrate.core.verify.rows;

import java.util.List;
import java.util.function.Consumer;
import org.apimmigrate.core.apis.VersionGroup;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.version.VersionOrder;
import org.apimmigrate.core.registry.version.VersionedApi;

/** The Developer Portal groups APIs by name and shows the one with the highest value. */
public final class VersionOrderInvariant implements RowPass.Looking<VersionPass.Slice> {

    @Override
    public String id() {
        return "I-15";
    }

    @Override
    public String title() {
        return "Inside a tenant the values of a name grow with the version, across providers too";
    }

    @Override
    public VersionPass pass() {
        return VersionPass.ONE;
    }

    @Override
    public Consumer<VersionPass.Slice> look(Context context, Tally tally) {
        return slice ->
                slice.groups().stream().filter(group -> group.tenant() != null).forEach(group -> group(group, tally));
    }

    /** What has no value of digits is another invariant's matter. */
    private static void group(VersionGroup group, Tally tally) {
        List<VersionedApi> valued = group.versions().stream()
                .filter(api -> api.comparable() != null && api.comparable().matches("[0-9]{1,15}"))
                .toList();
        Tenant tenant = group.tenant();
        VersionOrder.firstBreak(valued)
                .ifPresent(api -> tally.violation("%s: %s %s of %s has %s, not above that of a lower version"
                        .formatted(
                                tenant == null ? "" : tenant.domain(),
                                group.name(),
                                api.version(),
                                api.provider(),
                                api.comparable())));
    }
}
