package org.apimmigrate.core.registry.version;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Whether comparable values grow with the versions. Values are distinguished, also those of versions that a server takes as equal. */
public final class VersionOrder {

    private VersionOrder() {}

    /**
     * The first version, going up, whose value is not above those of all lower versions. Versions that tie may be in either order.
     *
     * @param group versions of one name, each with a value of digits
     */
    public static Optional<VersionedApi> firstBreak(Collection<VersionedApi> group) {
        long below = 0;
        TreeSet<Long> tied = new TreeSet<>();
        VersionedApi previous = null;
        for (VersionedApi api : group.stream().sorted(VersionedApi.ORDER).toList()) {
            if (previous != null && VersionComparator.compare(previous.version(), api.version()) != 0) {
                below = tied.last();
                tied.clear();
            }
            long value = Long.parseLong(Objects.requireNonNull(api.comparable()));
            if (value <= below || !tied.add(value)) {
                return Optional.of(api);
            }
            previous = api;
        }
        return Optional.empty();
    }
}
