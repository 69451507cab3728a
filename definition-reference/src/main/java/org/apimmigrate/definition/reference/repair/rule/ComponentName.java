package org.apimmigrate.definition.reference.repair.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;
import org.jspecify.annotations.Nullable;

/**
 * A component whose name has characters that names may not have: it is renamed, with all that names it. Security requirements name their
 * scheme by a key; one that is left behind names nothing, and the operation is open while the document is valid.
 */
public final class ComponentName implements RepairRule {

    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9._-]+");

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        SourceNode components = api.root().get("components");
        // all the places or none: with another rule's edits in the way it waits for the next round
        if (!api.isOpenApi3() || components == null || api.source().isEdited()) {
            return;
        }
        List<RenamedComponent> renamed = new ArrayList<>();
        for (SourceMember section : components.members()) {
            if (!section.name().startsWith("x-")) {
                rename(api, section, renamed);
            }
        }
        if (!renamed.isEmpty()) {
            api.walk(node -> redirect(api, node, renamed));
            requirements(api, api.root(), renamed);
            for (ApiOperation operation : api.operationsWithCallbacks()) {
                requirements(api, operation.node(), renamed);
            }
        }
    }

    private static void rename(ApiDocument api, SourceMember section, List<RenamedComponent> renamed) {
        Set<String> names = new HashSet<>();
        section.value().members().forEach(component -> names.add(component.name()));
        for (SourceMember component : section.value().members()) {
            if (!ALLOWED.matcher(component.name()).matches()) {
                String name = free(names, component.name().replaceAll("[^a-zA-Z0-9._-]", "_"));
                api.source()
                        .rename(
                                component,
                                name,
                                "Renamed the component `" + component.name() + "` to `" + name
                                        + "`, also where it is named.");
                renamed.add(new RenamedComponent(section.name(), component.name(), name));
            }
        }
    }

    private static String free(Set<String> names, String name) {
        String candidate = name.isEmpty() ? "_" : name;
        while (!names.add(candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    private static void redirect(ApiDocument api, SourceNode node, List<RenamedComponent> renamed) {
        reference(api, node.get("$ref"), renamed);
        for (SourceMember target : node.membersOf("discriminator", "mapping")) {
            reference(api, target.value(), renamed);
            for (RenamedComponent component : renamed) {
                if (component.section().equals("schemas")
                        && component.before().equals(target.value().text())) {
                    replace(api, target.value(), component.after());
                }
            }
        }
    }

    private static void reference(ApiDocument api, @Nullable SourceNode node, List<RenamedComponent> renamed) {
        String reference = node == null ? null : node.text();
        if (node == null || reference == null) {
            return;
        }
        for (RenamedComponent component : renamed) {
            String redirected = component.redirected(reference);
            if (redirected != null) {
                replace(api, node, redirected);
            }
        }
    }

    private static void replace(ApiDocument api, SourceNode node, String text) {
        api.source().replace(node, text, "Redirected the references to renamed components.");
    }

    private static void requirements(ApiDocument api, SourceNode holder, List<RenamedComponent> renamed) {
        SourceNode security = holder.get("security");
        for (SourceNode requirement : security == null ? List.<SourceNode>of() : security.items()) {
            for (SourceMember scheme : requirement.members()) {
                for (RenamedComponent component : renamed) {
                    if (component.section().equals("securitySchemes")
                            && component.before().equals(scheme.name())) {
                        api.source()
                                .rename(
                                        scheme,
                                        component.after(),
                                        "Renamed the security scheme in the requirements as well.");
                    }
                }
            }
        }
    }
}
