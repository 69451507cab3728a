package org.apimmigrate.core.schema;

import java.util.List;
import java.util.Optional;

/**
 * A column that has another name in 4.1.0 and keeps its data (facts/steps.md#step-1). Where both columns are there already, as after the
 * vendor's own script, the data step fills the new one and the old one is dropped at the end.
 */
public record DeclaredRename(String table, String from, String to) {

    /** Every column that is renamed. */
    public static List<DeclaredRename> all() {
        return List.of(
                new DeclaredRename("AM_APPLICATION_ATTRIBUTES", "VALUE", "APP_ATTRIBUTE"),
                new DeclaredRename("AM_BLOCK_CONDITIONS", "VALUE", "BLOCK_CONDITION"),
                new DeclaredRename("AM_GATEWAY_ENVIRONMENT", "TENANT_DOMAIN", "ORGANIZATION"),
                new DeclaredRename("AM_KEY_MANAGER", "TENANT_DOMAIN", "ORGANIZATION"));
    }

    /** The other one of the two names; empty when the column is neither. */
    public Optional<String> other(String column) {
        if (column.equals(from)) {
            return Optional.of(to);
        }
        return column.equals(to) ? Optional.of(from) : Optional.empty();
    }

    /** Is the old name still there, the new one not yet, and wanted? */
    boolean appliesTo(Catalog live, Catalog target) {
        return live.has(table, from) && !live.has(table, to) && target.has(table, to);
    }
}
