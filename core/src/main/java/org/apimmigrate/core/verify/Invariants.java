package org.apimmigrate.core.verify;

import java.util.List;
import org.apimmigrate.core.verify.schema.ColumnWidthsInvariant;
import org.apimmigrate.core.verify.schema.ForeignKeysInvariant;
import org.apimmigrate.core.verify.schema.NewTablesInvariant;
import org.apimmigrate.core.verify.schema.RegistryIndicesInvariant;
import org.apimmigrate.core.verify.schema.RenamedColumnsInvariant;
import org.apimmigrate.core.verify.schema.UniqueKeysInvariant;

/** All invariants, I-1 first. */
public final class Invariants {

    private Invariants() {}

    public static List<Invariant> all() {
        return List.of(
                new NewTablesInvariant(),
                new RenamedColumnsInvariant(),
                new UniqueKeysInvariant(),
                new ForeignKeysInvariant(),
                new ColumnWidthsInvariant(),
                new RegistryIndicesInvariant());
    }
}
