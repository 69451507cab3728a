package org.apimmigrate.core.check.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;

/**
 * APIs with operations in their definition and no row of the working copy in {@code AM_API_URL_MAPPING}: 4.0.0 deletes the rows when a
 * sequence of a SOAPTOREST API is saved, and 4.1.0 cannot open such an API (facts/real-servers.md#row-2). Products have no such rows by nature.
 */
final class UrlMappingMissingCheck extends ArtifactCheck {

    /** Those of which a 4.0.0 server makes rows; TRACE is none of them. */
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    UrlMappingMissingCheck(ArtifactPass pass) {
        super(pass);
    }

    @Override
    public String name() {
        return "urlMappingsOfDefinitions";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.URL_MAPPING_MISSING);
    }

    @Override
    Session open(Context context) {
        Set<String> without = ApisWithoutUrlMappings.of(context);
        return (folder, findings) -> {
            if (folder.revision().isEmpty() && without.contains(folder.apiUuid())) {
                look(folder, findings);
            }
        };
    }

    private void look(ApiFolder folder, Consumer<Finding> findings) {
        if (!folder.isProduct() && hasOperations(folder)) {
            findings.accept(
                    folder.finding(
                            FindingCode.URL_MAPPING_MISSING,
                            name(),
                            "The definition has operations, AM_API_URL_MAPPING has no row of the API's working copy: 4.0.0 still opens the"
                                    + " API, 4.1.0 cannot.",
                            "Save the API's resources in the 4.0.0 publisher before the migration: that makes the rows again. Or let `apim-migrate"
                                    + " analyze --fix DIR` write them, look at them, and give them to migrate --apply-fixes DIR."));
        }
    }

    private static boolean hasOperations(ApiFolder folder) {
        return switch (folder.type()) {
            case "WS", "SSE", "WEBSUB", "ASYNC" ->
                !tree(folder, "asyncapi.json").path("channels").isEmpty();
            case "GRAPHQL" ->
                folder.file(folder.filePrefix() + ".graphql")
                        .filter(content -> content.length > 0)
                        .isPresent();
            default -> {
                for (JsonNode path : tree(folder, "swagger.json").path("paths")) {
                    if (METHODS.stream().anyMatch(path::has)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    /** What cannot be read has no operations; that it cannot be read is a finding of its own. */
    private static JsonNode tree(ApiFolder folder, String file) {
        try {
            JsonNode tree = MAPPER.readTree(folder.file(file).orElse(new byte[0]));
            return tree == null ? MAPPER.missingNode() : tree;
        } catch (IOException e) {
            return MAPPER.missingNode();
        }
    }
}
