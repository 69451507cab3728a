package org.apimmigrate.core.verify.schema;

import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** I-23. That the rows and their texts are as before is seen by the ledger. */
public final class RenamedColumnsInvariant implements Invariant {

    private static final Set<String> TABLES = Set.of("AM_BLOCK_CONDITIONS", "AM_APPLICATION_ATTRIBUTES");
    private static final Set<String> COLUMNS = Set.of("column VALUE", "column BLOCK_CONDITION", "column APP_ATTRIBUTE");

    @Override
    public String id() {
        return "I-23";
    }

    @Override
    public String title() {
        return "AM_BLOCK_CONDITIONS.BLOCK_CONDITION and AM_APPLICATION_ATTRIBUTES.APP_ATTRIBUTE have taken the place of VALUE";
    }

    @Override
    public InvariantResult check(Context context) {
        return SchemaDifferences.judge(
                this,
                context,
                d -> TABLES.contains(d.table()) && COLUMNS.stream().anyMatch(d.object()::equals));
    }
}
