package org.apimmigrate.definition.reference.repair.rule;

import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** A response without {@code description}: it gets an empty one. */
public final class MissingResponseDescription implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3()) {
            return;
        }
        for (ApiOperation operation : api.operationsWithCallbacks()) {
            for (SourceMember response : operation.node().membersOf("responses")) {
                describe(api, response, operation.name());
            }
        }
        for (SourceMember response : api.root().membersOf("components", "responses")) {
            describe(api, response, "components");
        }
    }

    private static void describe(ApiDocument api, SourceMember response, String where) {
        SourceNode node = response.value();
        if (!response.name().startsWith("x-") && node.isObject() && !node.has("description") && !node.has("$ref")) {
            api.source()
                    .add(
                            node,
                            "description",
                            "",
                            "Added an empty description to response " + response.name() + " of " + where + ".");
        }
    }
}
