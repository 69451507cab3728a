package org.apimmigrate.sampledata;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.database.Role;

/** How the four roles are spread over databases (facts/configuration.md#databases). */
public enum Layout {
    /** One database for everything. */
    ONE(0, 0, 0, 0),
    /** API Manager tables in one, registry and users in another: what the vendor's guide describes. */
    AM_AND_SHARED(0, 1, 1, 1),
    /** As before, with a user store of its own. */
    USERS_APART(0, 1, 1, 2),
    /** Config registry and user store in databases of their own, too. */
    FOUR(0, 1, 2, 3);

    private final int[] indexes;

    Layout(int... indexes) {
        this.indexes = indexes;
    }

    /** Number of databases. */
    public int databases() {
        return indexes[indexes.length - 1] + 1;
    }

    /** Which of the given databases plays which role. */
    public <T> Map<Role, T> assign(List<T> databases) {
        if (databases.size() != databases()) {
            throw new IllegalArgumentException(this + " needs " + databases() + " databases, not " + databases.size());
        }
        Map<Role, T> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(role, databases.get(indexes[role.ordinal()]));
        }
        return byRole;
    }
}
