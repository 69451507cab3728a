package org.apimmigrate.definition.reference.graphql;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apimmigrate.definition.UriTemplate;

/** The operations of a schema as the server lists them: the fields of the root types, whose names it compares without case. */
public final class GraphQlOperations {

    private static final Set<String> ROOTS = Set.of("query", "mutation", "subscription");

    private GraphQlOperations() {}

    /** The operations; empty if the schema cannot be read. */
    public static List<UriTemplate> of(String schema) {
        try {
            return of(new SchemaParser().parse(schema));
        } catch (SchemaProblem | NoObjectType e) {
            return List.of();
        }
    }

    static List<UriTemplate> of(TypeDefinitionRegistry registry) throws NoObjectType {
        List<UriTemplate> templates = new ArrayList<>();
        for (TypeDefinition<?> type : types(registry)) {
            if (registry.schemaDefinition().isPresent()) {
                for (OperationTypeDefinition operation :
                        registry.schemaDefinition().get().getOperationTypeDefinitions()) {
                    if (type.getName().equalsIgnoreCase(operation.getTypeName().getName())) {
                        add(type, operation.getName().toUpperCase(Locale.ROOT), templates);
                    }
                }
            } else if (ROOTS.contains(type.getName().toLowerCase(Locale.ROOT))) {
                add(type, type.getName().toUpperCase(Locale.ROOT), templates);
            }
        }
        return templates;
    }

    @SuppressWarnings("rawtypes") // the library's own type
    private static List<TypeDefinition<?>> types(TypeDefinitionRegistry registry) {
        List<TypeDefinition<?>> types = new ArrayList<>();
        for (TypeDefinition type : registry.types().values()) {
            types.add(type);
        }
        return types;
    }

    private static void add(TypeDefinition<?> type, String verb, List<UriTemplate> templates) throws NoObjectType {
        if (!(type instanceof ObjectTypeDefinition object)) {
            throw new NoObjectType(type.getName());
        }
        for (FieldDefinition field : object.getFieldDefinitions()) {
            templates.add(new UriTemplate(verb, field.getName(), List.of(), "Any", null));
        }
    }
}
