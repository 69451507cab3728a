package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.util.Objects;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.reference.Rules;

/**
 * The server tries a document as OpenAPI 3; only if that attempt says that {@code openapi} is missing, it tries 2.0. Where it parses the
 * text three or four times, this does once (decision 51).
 */
public final class OpenApiRules implements Rules {

    private static final String NOT_OPENAPI_3 = "openapi is missing";

    @Override
    public Verdict judge(byte[] content) throws IOException {
        DefinitionText text = DefinitionText.of(content);
        if (text.isBlank()) {
            return Verdict.refused(Reason.of("The document is empty."));
        }
        JsonNode ordinary = text.isJson() ? null : Swagger2Yaml.read(text.text());
        if (ordinary != null) {
            return new Swagger2Verdict(ordinary, () -> ordinary).verdict();
        }
        DefinitionTree tree;
        try {
            tree = text.tree();
        } catch (JsonProcessingException e) {
            return Verdict.refused(text.reason(e));
        } catch (NumberFormatException e) {
            return Verdict.refused(UnreadableValues.number(MissingNode.getInstance()));
        }
        try {
            return judge(text, tree);
        } catch (NumberFormatException e) {
            return Verdict.refused(UnreadableValues.number(tree.root()));
        }
    }

    private static Verdict judge(DefinitionText text, DefinitionTree tree) {
        RefusedLoads loads = new RefusedLoads();
        Parsed<OpenAPI> attempt = OpenApi3Parser.resolved(tree.root(), loads);
        return attempt.messages().stream().filter(Objects::nonNull).anyMatch(message -> message.contains(NOT_OPENAPI_3))
                ? new Swagger2Verdict(tree.root(), () -> text.swagger2Tree(tree.root())).verdict()
                : new OpenApi3Verdict(text, tree, attempt, loads).verdict();
    }
}
