package org.apimmigrate.definition.reference.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.definition.reference.repair.source.SourceDocument;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** An OpenAPI or AsyncAPI document as the repair rules see it. */
public final class ApiDocument {

    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final SourceDocument source;

    ApiDocument(SourceDocument source) {
        this.source = source;
    }

    public SourceDocument source() {
        return source;
    }

    public SourceNode root() {
        return source.root();
    }

    public boolean isOpenApi3() {
        String version = root().textOf("openapi");
        return version != null && version.startsWith("3.0");
    }

    public boolean isSwagger2() {
        return root().has("swagger") && !root().has("openapi");
    }

    public boolean isAsyncApi() {
        return root().has("asyncapi");
    }

    /** The operations of its paths. */
    public List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        root().membersOf("paths").forEach(path -> addOperations(path, operations));
        return operations;
    }

    /** The operations of its paths, and those that they call back, at any depth. */
    public List<ApiOperation> operationsWithCallbacks() {
        List<ApiOperation> operations = operations();
        root().membersOf("components", "callbacks").forEach(callback -> addCallback(callback, operations));
        Set<SourceNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        // the list grows while it is walked
        for (int i = 0; i < operations.size(); i++) {
            SourceNode operation = operations.get(i).node();
            if (seen.add(operation)) {
                operation.membersOf("callbacks").forEach(callback -> addCallback(callback, operations));
            }
        }
        return operations;
    }

    private static void addCallback(SourceMember callback, List<ApiOperation> operations) {
        callback.value().members().forEach(path -> addOperations(path, operations));
    }

    private static void addOperations(SourceMember path, List<ApiOperation> operations) {
        for (SourceMember operation : path.value().members()) {
            if (VERBS.contains(operation.name()) && operation.value().isObject()) {
                operations.add(new ApiOperation(path.name(), operation.name(), path.value(), operation.value()));
            }
        }
    }

    /** What a reference to a component of this document stands for; the node itself where it is none; null where it leads nowhere. */
    public @Nullable SourceNode resolved(SourceNode node) {
        String reference = node.textOf("$ref");
        if (reference == null) {
            return node;
        }
        if (!reference.startsWith("#/")) {
            return null;
        }
        SourceNode target = root();
        for (String part : reference.substring(2).split("/", -1)) {
            target = target == null ? null : target.get(part.replace("~1", "/").replace("~0", "~"));
        }
        return target;
    }

    /** Calls the visitor for every value of the document. */
    public void walk(Consumer<SourceNode> visitor) {
        ArrayDeque<SourceNode> open = new ArrayDeque<>();
        Set<SourceNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(root());
        for (SourceNode node = open.poll(); node != null; node = open.poll()) {
            if (seen.add(node)) {
                visitor.accept(node);
                node.members().forEach(member -> open.add(member.value()));
                open.addAll(node.items());
            }
        }
    }
}
