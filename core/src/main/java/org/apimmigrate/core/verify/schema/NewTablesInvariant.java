package org.apimmigrate.core.verify.schema;

import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** I-21. */
public final class NewTablesInvariant implements Invariant {

    private static final List<String> TABLES = List.of("AM_DEPLOYED_REVISION", "AM_API_ENVIRONMENT_KEYS");

    @Override
    public String id() {
        return "I-21";
    }

    @Override
    public String title() {
        return "AM_DEPLOYED_REVISION and AM_API_ENVIRONMENT_KEYS exist";
    }

    @Override
    public InvariantResult check(Context context) {
        return SchemaDifferences.result(
                this,
                TABLES.stream()
                        .filter(table -> context.schema(Role.AM).table(table).isEmpty())
                        .map(table -> table + " is missing")
                        .toList());
    }
}
