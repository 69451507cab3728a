package org.apimmigrate.core.step;

import java.util.List;
import org.apimmigrate.core.step.schema.RegistryIndicesStep;
import org.apimmigrate.core.step.schema.SchemaExpandStep;
import org.apimmigrate.core.step.schema.SchemaTightenStep;

/** The steps of the hop in canonical order (behaviour 4). */
public final class Steps {

    private Steps() {}

    public static List<Step> canonical() {
        return List.of(new RegistryIndicesStep(), new SchemaExpandStep(), new SchemaTightenStep());
    }
}
