package org.apimmigrate.core.verify.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** I-27. On every database that holds registry tables. */
public final class RegistryIndicesInvariant implements Invariant {

    private static final Set<String> TABLES = Set.of("REG_RESOURCE_TAG", "REG_RESOURCE_PROPERTY");

    @Override
    public String id() {
        return "I-27";
    }

    @Override
    public String title() {
        return "The two new indices exist on each registry database";
    }

    @Override
    public InvariantResult check(Context context) {
        List<String> missing = new ArrayList<>();
        for (Database database : context.databases().changed()) {
            SchemaDifferences.of(context, database.mainRole()).stream()
                    .filter(d -> d.kind() == Difference.Kind.INDEX && TABLES.contains(d.table()))
                    .map(d -> database.mainRole().id() + " database, " + d.text())
                    .forEach(missing::add);
        }
        return SchemaDifferences.result(this, missing);
    }
}
