package org.apimmigrate.core.database;

import java.util.Locale;

/** What a database is for. One database may play several roles (facts/configuration.md#databases). */
public enum Role {
    /** API Manager tables: {@code AM_*}, {@code IDN_*}, {@code SP_*}. */
    AM,
    /** Governance registry: {@code REG_*} behind {@code /_system/governance}. */
    REGISTRY,
    /** Config registry: {@code REG_*} behind {@code /_system/config}. */
    CONFIG,
    /** User store: {@code UM_*}. */
    USER;

    /** As in the JSON document. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
