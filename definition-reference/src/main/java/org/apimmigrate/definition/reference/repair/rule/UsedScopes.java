package org.apimmigrate.definition.reference.repair.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** The scopes that the operations of a document need, as 4.1.0 finds them. */
final class UsedScopes {

    private UsedScopes() {}

    /**
     * All of them, in the order of the document.
     *
     * @param schemes whose requirements count; the first that has scopes
     */
    static Set<String> of(ApiDocument api, List<String> schemes) {
        Set<String> all = new LinkedHashSet<>();
        for (ApiOperation operation : api.operations()) {
            List<String> scopes = List.of();
            boolean required = false;
            for (String scheme : schemes) {
                for (SourceNode names : requirements(operation, scheme)) {
                    required = true;
                    scopes = scopes.isEmpty() ? texts(names) : scopes;
                }
            }
            String extension = operation.node().textOf("x-scope");
            if (!required && extension != null) {
                scopes = Arrays.asList(extension.split(",", -1));
            }
            scopes.stream().filter(scope -> !scope.isBlank()).forEach(all::add);
        }
        return all;
    }

    private static List<SourceNode> requirements(ApiOperation operation, String scheme) {
        List<SourceNode> found = new ArrayList<>();
        SourceNode security = operation.node().get("security");
        for (SourceNode requirement : security == null ? List.<SourceNode>of() : security.items()) {
            SourceNode names = requirement.get(scheme);
            if (names != null) {
                found.add(names);
            }
        }
        return found;
    }

    private static List<String> texts(SourceNode names) {
        List<String> texts = new ArrayList<>();
        for (SourceNode name : names.items()) {
            if (name.text() != null) {
                texts.add(name.text());
            }
        }
        return texts;
    }
}
