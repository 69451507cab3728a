package org.apimmigrate.definition.reference.repair.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** A component whose name has characters that names may not have: it is renamed, with all references to it. */
public final class ComponentName implements RepairRule {

    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9._-]+");

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        SourceNode components = api.root().get("components");
        if (!api.isOpenApi3() || components == null) {
            return;
        }
        Map<String, String> references = new HashMap<>();
        for (SourceMember section : components.members()) {
            for (SourceMember component : section.value().members()) {
                if (!ALLOWED.matcher(component.name()).matches()) {
                    String name = free(section.value(), component.name().replaceAll("[^a-zA-Z0-9._-]", "_"));
                    api.source()
                            .rename(
                                    component,
                                    name,
                                    "Renamed the component `" + component.name() + "` to `" + name + "`.");
                    String prefix = "#/components/" + section.name() + "/";
                    references.put(prefix + component.name(), prefix + name);
                    references.put(prefix + component.name().replace("~", "~0").replace("/", "~1"), prefix + name);
                }
            }
        }
        if (!references.isEmpty()) {
            api.walk(node -> redirect(api, node, references));
        }
    }

    private static String free(SourceNode section, String name) {
        String candidate = name.isEmpty() ? "_" : name;
        while (section.has(candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    private static void redirect(ApiDocument api, SourceNode node, Map<String, String> references) {
        String target = node.text() == null ? null : references.get(node.text());
        if (target != null) {
            api.source().replace(node, target, "Redirected the references to renamed components.");
        }
    }
}
