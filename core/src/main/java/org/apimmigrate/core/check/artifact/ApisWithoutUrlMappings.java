package org.apimmigrate.core.check.artifact;

import java.util.HashSet;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/** APIs without a row of their working copy in {@code AM_API_URL_MAPPING}; there are few of them. Products have none by nature. */
public final class ApisWithoutUrlMappings {

    private ApisWithoutUrlMappings() {}

    /** Their UUIDs. */
    public static Set<String> of(Context context) {
        return new HashSet<>(context.reader(Role.AM)
                .list(
                        "SELECT A.API_UUID FROM AM_API A WHERE A.API_UUID IS NOT NULL AND (A.API_TYPE IS NULL"
                                + " OR A.API_TYPE <> 'APIProduct') AND NOT EXISTS (SELECT 1 FROM AM_API_URL_MAPPING M"
                                + " WHERE M.API_ID = A.API_ID AND M.REVISION_UUID IS NULL)",
                        row -> row.getString(1)));
    }
}
