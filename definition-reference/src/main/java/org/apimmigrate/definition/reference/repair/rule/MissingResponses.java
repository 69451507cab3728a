package org.apimmigrate.definition.reference.repair.rule;

import java.util.Map;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** An operation without {@code responses}: it gets a default one. */
public final class MissingResponses implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3()) {
            return;
        }
        for (ApiOperation operation : api.operationsWithCallbacks()) {
            String change = "Added a default response to " + operation.name() + ".";
            SourceNode responses = operation.node().get("responses");
            Map<String, Object> one = Map.of("default", Map.of("description", ""));
            if (responses == null) {
                api.source().add(operation.node(), "responses", one, change);
            } else if (responses.isNull()) {
                api.source().replace(responses, one, change);
            }
        }
    }
}
