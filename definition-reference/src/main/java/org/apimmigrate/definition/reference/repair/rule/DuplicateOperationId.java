package org.apimmigrate.definition.reference.repair.rule;

import java.util.HashSet;
import java.util.Set;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** An {@code operationId} that is used more than once: the later ones get a number. */
public final class DuplicateOperationId implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3()) {
            return;
        }
        Set<String> all = new HashSet<>();
        for (ApiOperation operation : api.operationsWithCallbacks()) {
            String id = operation.node().textOf("operationId");
            if (id != null) {
                all.add(id);
            }
        }
        Set<String> seen = new HashSet<>();
        for (ApiOperation operation : api.operationsWithCallbacks()) {
            SourceNode node = operation.node().get("operationId");
            String id = node == null ? null : node.text();
            if (node != null && id != null && !seen.add(id)) {
                String unique = unique(id, all);
                api.source()
                        .replace(
                                node,
                                unique,
                                "Renamed the operationId `" + id + "` of " + operation.name() + " to `" + unique
                                        + "`.");
            }
        }
    }

    private static String unique(String id, Set<String> all) {
        for (int number = 2; ; number++) {
            String candidate = id + "_" + number;
            if (all.add(candidate)) {
                return candidate;
            }
        }
    }
}
