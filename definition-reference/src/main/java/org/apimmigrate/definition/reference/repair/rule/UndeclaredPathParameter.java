package org.apimmigrate.definition.reference.repair.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** A parameter in the path that is not declared: it gets declared as a string. */
public final class UndeclaredPathParameter implements RepairRule {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^/{}]+)}");

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3()) {
            return;
        }
        for (ApiOperation operation : api.operations()) {
            Set<String> missing = new LinkedHashSet<>(PARAMETER
                    .matcher(operation.path())
                    .results()
                    .map(found -> found.group(1))
                    .toList());
            missing.removeAll(declared(api, operation.pathNode()));
            missing.removeAll(declared(api, operation.node()));
            if (!missing.isEmpty()) {
                String change = "Declared the path parameter `" + String.join("`, `", missing) + "` of "
                        + operation.name() + " as a string.";
                List<Map<String, Object>> parameters =
                        missing.stream().map(UndeclaredPathParameter::parameter).toList();
                SourceNode existing = operation.node().get("parameters");
                if (existing == null) {
                    api.source().add(operation.node(), "parameters", parameters, change);
                } else {
                    // one in a round; the next round adds the next
                    api.source().addItem(existing, parameters.get(0), change);
                }
            }
        }
    }

    private static Set<String> declared(ApiDocument api, SourceNode holder) {
        Set<String> names = new LinkedHashSet<>();
        SourceNode parameters = holder.get("parameters");
        for (SourceNode item : parameters == null ? List.<SourceNode>of() : parameters.items()) {
            SourceNode parameter = api.resolved(item);
            if (parameter != null && "path".equals(parameter.textOf("in")) && parameter.textOf("name") != null) {
                names.add(parameter.textOf("name"));
            }
        }
        return names;
    }

    private static Map<String, Object> parameter(String name) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "path");
        parameter.put("required", true);
        parameter.put("schema", Map.of("type", "string"));
        return parameter;
    }
}
