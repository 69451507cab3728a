package org.apimmigrate.definition.reference.repair.rule;

import java.util.Map;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** {@code paths} is missing: there are no operations. */
public final class MissingPaths implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3() && !api.isSwagger2()) {
            return;
        }
        SourceNode paths = api.root().get("paths");
        if (paths == null) {
            api.source().add(api.root(), "paths", Map.of(), "Added an empty `paths`.");
        } else if (paths.isNull()) {
            api.source().replace(paths, Map.of(), "Replaced the value null of `paths` by an empty object.");
        }
    }
}
