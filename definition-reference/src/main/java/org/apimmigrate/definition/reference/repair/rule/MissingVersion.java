package org.apimmigrate.definition.reference.repair.rule;

import java.util.List;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** Neither {@code openapi} nor {@code swagger}, but attributes that only one of them has. */
public final class MissingVersion implements RepairRule {

    private static final List<String> ONLY_3 = List.of("components", "servers");
    private static final List<String> ONLY_2 =
            List.of("definitions", "basePath", "host", "schemes", "securityDefinitions", "consumes", "produces");

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        SourceNode root = api.root();
        if (root.has("openapi") || root.has("swagger") || root.has("asyncapi") || !root.has("paths")) {
            return;
        }
        boolean like3 = ONLY_3.stream().anyMatch(root::has);
        boolean like2 = ONLY_2.stream().anyMatch(root::has);
        if (like3 && !like2) {
            api.source()
                    .add(root, "openapi", "3.0.1", "Added `openapi: 3.0.1`, as the attributes are those of OpenAPI 3.");
        } else if (like2 && !like3) {
            api.source()
                    .add(root, "swagger", "2.0", "Added `swagger: 2.0`, as the attributes are those of OpenAPI 2.0.");
        }
    }
}
