package org.apimmigrate.core.schema;

import java.util.List;
import java.util.Set;

/** By what a schema of 4.2.0 and later is known (behaviour 9, 2). */
public final class LaterVersion {

    /** Made by the scripts of 4.2.0 and later, never by those of 4.0.0 or 4.1.0. */
    private static final Set<String> TABLES =
            Set.of("AM_GATEWAY_POLICY_METADATA", "AM_GATEWAY_POLICY_MAPPING", "AM_GATEWAY_POLICY_DEPLOYMENT");

    private LaterVersion() {}

    /** The tables that only a later version has; empty for 4.0.0, 4.1.0 and what lies between. */
    public static List<String> tables(Catalog live) {
        return live.tables().keySet().stream().filter(TABLES::contains).sorted().toList();
    }
}
