package org.apimmigrate.definition.reference.repair.rule;

import java.util.Map;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;

/** {@code paths} is missing: there are no operations. */
public final class MissingPaths implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if ((api.isOpenApi3() || api.isSwagger2()) && !api.root().has("paths")) {
            api.source().add(api.root(), "paths", Map.of(), "Added an empty `paths`.");
        }
    }
}
