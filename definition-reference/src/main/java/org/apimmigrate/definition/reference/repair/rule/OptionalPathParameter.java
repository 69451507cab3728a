package org.apimmigrate.definition.reference.repair.rule;

import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** A path parameter that is not {@code required: true}: it cannot be optional. */
public final class OptionalPathParameter implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (api.isOpenApi3()) {
            api.walk(node -> require(api, node));
        }
    }

    private static void require(ApiDocument api, SourceNode node) {
        boolean pathParameter = "path".equals(node.textOf("in"))
                && node.textOf("name") != null
                && (node.has("schema") || node.has("content"));
        if (!pathParameter || "true".equals(node.textOf("required"))) {
            return;
        }
        String change = "Made the path parameter `" + node.textOf("name") + "` required.";
        SourceNode required = node.get("required");
        if (required == null) {
            api.source().add(node, "required", true, change);
        } else {
            api.source().replace(required, true, change);
        }
    }
}
