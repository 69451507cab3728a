package org.apimmigrate.core.verify.rows;

import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A NULL token type is a NullPointerException in a 4.1.0 server. Key managers of no tenant stay, invisible in lists, and are findings. */
public final class KeyManagerInvariant implements Invariant {

    @Override
    public String id() {
        return "I-7";
    }

    @Override
    public String title() {
        return "Key managers have ORGANIZATION instead of TENANT_DOMAIN, and a token type";
    }

    private static final String TABLE = "AM_KEY_MANAGER";
    private static final Set<String> TOKEN_TYPES = Set.of("DIRECT", "EXCHANGED", "BOTH");

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, TABLE, "ORGANIZATION", this, tally -> {
            if (context.schema(Role.AM).has(TABLE, "TENANT_DOMAIN")) {
                tally.violation("column AM_KEY_MANAGER.TENANT_DOMAIN is still there");
            }
            boolean typed = context.schema(Role.AM).has(TABLE, "TOKEN_TYPE");
            if (!typed) {
                tally.violation("there is no column AM_KEY_MANAGER.TOKEN_TYPE");
            }
            context.reader(Role.AM)
                    .each(
                            "SELECT UUID, NAME, ORGANIZATION" + (typed ? ", TOKEN_TYPE" : "") + " FROM AM_KEY_MANAGER",
                            row -> {
                                String keyManager = "AM_KEY_MANAGER %s (%s), organization %s"
                                        .formatted(row.getString(1), row.getString(2), row.getString(3));
                                if (!Domains.known(context, row.getString(3))) {
                                    tally.excused(keyManager);
                                }
                                if (typed && (row.getString(4) == null || !TOKEN_TYPES.contains(row.getString(4)))) {
                                    tally.violation(keyManager + ", token type " + row.getString(4));
                                }
                            });
        });
    }
}
