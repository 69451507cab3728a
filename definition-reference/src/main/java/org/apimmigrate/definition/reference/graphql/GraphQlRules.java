package org.apimmigrate.definition.reference.graphql;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.reference.Failures;
import org.apimmigrate.definition.reference.Rules;

/**
 * The server parses the SDL, builds a schema without wiring, validates it, and lists the operations. Failures of the building that end the
 * vendor's whole run are this document's verdict here.
 */
public final class GraphQlRules implements Rules {

    private static final int MOST = 20;

    @Override
    public Verdict judge(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return Verdict.refused(Reason.of("The schema is empty."));
        }
        try {
            return judge(text);
        } catch (SchemaProblem e) {
            return Verdict.refused(problems(e), List.of());
        } catch (GraphQLException e) {
            return Verdict.refused(
                    Reason.of("The schema cannot be built: " + Failures.shortened(String.valueOf(e.getMessage()))));
        }
    }

    private static Verdict judge(String text) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(text);
        Optional<Reason> wrongRoot = RootTypes.wrong(registry);
        try {
            UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
        } catch (ClassCastException | GraphQLException e) {
            if (e instanceof SchemaProblem || wrongRoot.isEmpty()) {
                throw e;
            }
            return Verdict.refused(wrongRoot.get());
        }
        // building validates; the server's second validation of the built schema repeats the same rules and cannot fail
        try {
            GraphQlOperations.of(registry);
            return Verdict.accepted(List.of());
        } catch (NoObjectType e) {
            return Verdict.refused(e.reason());
        }
    }

    private static List<Reason> problems(SchemaProblem problem) {
        List<GraphQLError> errors = problem.getErrors();
        Stream<Reason> first = errors.stream().limit(MOST).map(GraphQlRules::reason);
        return errors.isEmpty()
                ? List.of(Reason.of(
                        "The schema is not valid: " + Failures.shortened(String.valueOf(problem.getMessage()))))
                : first.toList();
    }

    private static Reason reason(GraphQLError error) {
        boolean located = error.getLocations() != null
                && !error.getLocations().isEmpty()
                && error.getLocations().get(0) != null;
        int line = located ? error.getLocations().get(0).getLine() : -1;
        return new Reason(Failures.shortened(String.valueOf(error.getMessage())), line < 1 ? null : "line " + line);
    }
}
