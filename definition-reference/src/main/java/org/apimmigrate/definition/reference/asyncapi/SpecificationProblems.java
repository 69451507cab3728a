package org.apimmigrate.definition.reference.asyncapi;

import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.asyncapi.models.AaiDocument;
import io.apicurio.datamodels.core.models.ValidationProblem;
import java.util.List;
import org.apimmigrate.definition.Warning;
import org.apimmigrate.definition.reference.Failures;

/** What the AsyncAPI specification says against a document that 4.1.0 accepts. */
final class SpecificationProblems {

    private static final int MOST = 20;

    /** The library cannot distinguish an empty {@code scopes} object, which a 4.0.0 server writes and the specification allows, from none. */
    private static final String NO_SCOPES = "OAuth Flow is missing defined scopes";

    private SpecificationProblems() {}

    static List<Warning> of(AaiDocument document) {
        List<ValidationProblem> problems;
        try {
            problems = Library.validate(document, null);
        } catch (RuntimeException e) {
            // the server never runs this check, so its failure is no reason to refuse
            return List.of(new Warning(
                    Warning.Kind.SLOPPY,
                    "The document could not be compared with the specification; some attribute has a value of a wrong type.",
                    null));
        }
        return problems.stream()
                .filter(problem -> !String.valueOf(problem.message).startsWith(NO_SCOPES))
                .limit(MOST)
                .map(problem -> new Warning(
                        Warning.Kind.SLOPPY,
                        Failures.shortened(String.valueOf(problem.message))
                                + " 4.1.0 does not mind; the specification does.",
                        problem.nodePath == null ? null : problem.nodePath.toString()))
                .toList();
    }
}
