package org.apimmigrate.core.check.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.definition.DefinitionKind;

/**
 * The definitions that an API's type asks for (facts/validators.md#definitions).
 *
 * @param present those that are there
 * @param missing a code for each that is needed and is not there
 */
public record Definitions(List<DefinitionFile> present, List<FindingCode> missing) {

    private static final Set<String> STREAMING = Set.of("WS", "SSE", "WEBSUB", "ASYNC");

    public static Definitions of(ApiFolder folder) {
        List<DefinitionFile> present = new ArrayList<>();
        List<FindingCode> missing = new ArrayList<>();
        String type = folder.type();
        if (STREAMING.contains(type)) {
            find(folder, DefinitionKind.ASYNCAPI, "asyncapi.json")
                    .ifPresentOrElse(present::add, () -> missing.add(FindingCode.ASYNCAPI_MISSING));
            return new Definitions(present, missing);
        }
        find(folder, DefinitionKind.OPENAPI, "swagger.json")
                .ifPresentOrElse(present::add, () -> missing.add(FindingCode.OAS_MISSING));
        if (type.equals("GRAPHQL")) {
            find(folder, DefinitionKind.GRAPHQL, folder.filePrefix() + ".graphql")
                    .ifPresentOrElse(present::add, () -> missing.add(FindingCode.GRAPHQL_MISSING));
        }
        if (type.equals("SOAP") || type.equals("SOAPTOREST")) {
            find(folder, DefinitionKind.WSDL_ARCHIVE, "archives/" + folder.filePrefix() + ".zip")
                    .or(() -> find(folder, DefinitionKind.WSDL, folder.filePrefix() + ".wsdl"))
                    .ifPresentOrElse(present::add, () -> {
                        // a SOAPTOREST API has none in the registry (facts/real-servers.md#row-3)
                        if (type.equals("SOAP")) {
                            missing.add(FindingCode.WSDL_MISSING);
                        }
                    });
        }
        return new Definitions(present, missing);
    }

    private static Optional<DefinitionFile> find(ApiFolder folder, DefinitionKind kind, String name) {
        return folder.file(name).map(content -> new DefinitionFile(kind, name, content));
    }
}
