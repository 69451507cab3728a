package org.apimmigrate.definition.reference.graphql;

import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apimmigrate.definition.Reason;

/** The types that operations begin with. The library casts them to object types without looking. */
final class RootTypes {

    private RootTypes() {}

    /** The first one that is no object type. */
    static Optional<Reason> wrong(TypeDefinitionRegistry registry) {
        Map<String, String> roots = new LinkedHashMap<>();
        if (registry.schemaDefinition().isPresent()) {
            for (OperationTypeDefinition operation :
                    registry.schemaDefinition().get().getOperationTypeDefinitions()) {
                roots.put(operation.getName(), operation.getTypeName().getName());
            }
        } else {
            roots.put("query", "Query");
            roots.put("mutation", "Mutation");
            roots.put("subscription", "Subscription");
        }
        for (Map.Entry<String, String> root : roots.entrySet()) {
            TypeDefinition<?> type =
                    registry.getType(root.getValue()).orElse(registry.scalars().get(root.getValue()));
            if (type != null && !(type instanceof ObjectTypeDefinition)) {
                return Optional.of(reason(root.getKey(), type));
            }
        }
        return Optional.empty();
    }

    private static Reason reason(String operation, TypeDefinition<?> type) {
        int line =
                type.getSourceLocation() == null ? -1 : type.getSourceLocation().getLine();
        return new Reason(
                "`" + type.getName() + "` is the type of the operation `" + operation
                        + "`, so it must be an object type (`type " + type.getName()
                        + " { ... }`): 4.1.0 takes the operations from its fields.",
                line < 1 ? null : "line " + line);
    }
}
