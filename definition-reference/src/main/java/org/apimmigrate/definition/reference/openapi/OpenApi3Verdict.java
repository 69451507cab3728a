package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.Warning;
import org.apimmigrate.definition.reference.Failures;

/** From the OpenAPI 3 parser's answer to the server's. */
final class OpenApi3Verdict {

    private final DefinitionText text;
    private final JsonNode tree;
    private final boolean peculiar;
    private final Parsed<OpenAPI> parsed;
    private final RefusedLoads loads;

    OpenApi3Verdict(DefinitionText text, DefinitionTree tree, Parsed<OpenAPI> parsed, RefusedLoads loads) {
        this.text = text;
        this.tree = tree.root();
        this.peculiar = tree.peculiar();
        this.parsed = parsed;
        this.loads = loads;
    }

    Verdict verdict() {
        List<Reason> reasons = reasons();
        List<Warning> warnings = loads.any() || parsed.missesReferences()
                ? ExternalReferences.in(tree).warnings()
                : List.of();
        return reasons.isEmpty() ? Verdict.accepted(warnings) : Verdict.refused(reasons, warnings);
    }

    private List<Reason> reasons() {
        if (!parsed.messages().isEmpty() && !tree.isObject()) {
            return List.of(new Reason(
                    "The document is not an object, which has `openapi` or `swagger`, `info` and `paths` at the top.",
                    ""));
        }
        if (!parsed.messages().isEmpty()) {
            List<Reason> reasons = new ArrayList<>();
            if (loads.any() || parsed.missesReferences()) {
                reasons.add(ExternalReferences.in(tree).reason());
            }
            reasons.addAll(new ParserMessages(tree).reasons(parsed.otherMessages()));
            return reasons.isEmpty()
                    ? List.of(Reason.of(
                            "4.1.0 cannot resolve the references of this document, and its parser does not say which."))
                    : reasons;
        }
        OpenAPI model = parsed.model();
        if (model == null) {
            return List.of(unsupportedVersion());
        }
        if (model.getInfo() == null) {
            return List.of(new Reason("`info` is missing.", ""));
        }
        for (Server server : model.getServers()) {
            if (server.getUrl() == null) {
                return List.of(new Reason("A server has no `url`.", "/servers"));
            }
        }
        return peculiar ? yamlReasons(model) : operations(model);
    }

    /** No model and no message: the server's log holds a NullPointerException and no reason. */
    private Reason unsupportedVersion() {
        JsonNode version = tree.path("openapi");
        return new Reason(
                version.isNull()
                        ? "`openapi` has no value; 4.1.0 needs 3.0.x there."
                        : "OpenAPI " + Failures.shortened(version.asText())
                                + " is not supported by 4.1.0, which reads 3.0.x and 2.0 only. Convert the definition to 3.0.3.",
                "/openapi");
    }

    /**
     * The server turns accepted YAML into JSON with another YAML reader, which is stricter about aliases, tags and some values. A document
     * without any of these need not be read again.
     */
    private List<Reason> yamlReasons(OpenAPI model) {
        try {
            io.swagger.v3.parser.util.DeserializationUtils.readYamlTree(text.text());
        } catch (RuntimeException e) {
            return List.of(Reason.of(
                    "The YAML cannot be turned into JSON: " + Failures.shortened(String.valueOf(e.getMessage()))));
        }
        return operations(model);
    }

    /**
     * The server lists the operations from a model without resolved references. The resolved one has the same operations or more, so it
     * decides where it is fine; only where it is not, the other is made.
     */
    private List<Reason> operations(OpenAPI model) {
        try {
            OpenApi3Operations.of(model);
            return List.of();
        } catch (OperationsUnreadable onResolved) {
            try {
                OpenAPI unresolved = OpenApi3Parser.unresolved(tree).model();
                if (unresolved != null) {
                    OpenApi3Operations.of(unresolved);
                }
                return List.of();
            } catch (OperationsUnreadable e) {
                return List.of(e.reason());
            }
        }
    }
}
