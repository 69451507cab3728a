package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.models.Swagger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.Warning;
import org.apimmigrate.definition.reference.Failures;

/** From the OpenAPI 2.0 parser's answer to the server's, which ignores nearly all of its messages. */
final class Swagger2Verdict {

    private static final String NOT_SWAGGER = "swagger is missing";

    private final JsonNode tree;
    private final Callable<JsonNode> own;
    private final RefusedLoads loads = new RefusedLoads();

    /**
     * @param tree of the document, for places
     * @param own the tree as the 2.0 parser reads it
     */
    Swagger2Verdict(JsonNode tree, Callable<JsonNode> own) {
        this.tree = tree;
        this.own = own;
    }

    Verdict verdict() {
        Parsed<Swagger> parsed = Swagger2Parser.resolved(own, loads);
        List<Warning> warnings = new ArrayList<>();
        if (loads.any() || parsed.missesReferences()) {
            warnings.addAll(ExternalReferences.in(tree).warnings());
        }
        List<Reason> reasons = reasons(parsed);
        if (reasons.isEmpty()) {
            warnings.addAll(new ParserMessages(tree).sloppiness(parsed.otherMessages()));
            return Verdict.accepted(warnings);
        }
        return Verdict.refused(reasons, warnings);
    }

    private List<Reason> reasons(Parsed<Swagger> parsed) {
        Swagger model = parsed.model();
        boolean notSwagger = parsed.otherMessages().stream().anyMatch(message -> message.contains(NOT_SWAGGER));
        if (notSwagger) {
            return List.of(new Reason(
                    "There is neither `openapi` nor `swagger` at the top: 4.1.0 cannot determine what kind of document this is.",
                    ""));
        }
        if (model == null) {
            return unreadable(parsed);
        }
        if (model.getInfo() == null) {
            return List.of(new Reason("`info` is missing; 4.1.0 needs at least `title` and `version` in it.", ""));
        }
        if (model.getPaths() == null) {
            return List.of(new Reason("`paths` is missing; write `paths: {}` if the API has no operations.", ""));
        }
        try {
            Swagger2Operations.of(model);
            return List.of();
        } catch (OperationsUnreadable e) {
            return List.of(e.reason());
        }
    }

    /** The parser says "malformed or unreadable" whatever the cause; an external reference is by far the most frequent. */
    private List<Reason> unreadable(Parsed<Swagger> parsed) {
        if (loads.any() || parsed.missesReferences()) {
            return List.of(ExternalReferences.in(tree).reason());
        }
        Reason value = UnreadableValues.inSwagger2(tree);
        if (value != null) {
            return List.of(value);
        }
        if (!parsed.otherMessages().isEmpty() && parsed.otherMessages().stream().noneMatch(Failures::isInternal)) {
            return new ParserMessages(tree).reasons(parsed.otherMessages());
        }
        return List.of(Reason.of("4.1.0 cannot read the document as OpenAPI 2.0, and its parser does not say why; "
                + "look for values of a wrong type and for references that lead nowhere."));
    }
}
