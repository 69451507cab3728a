package org.apimmigrate.core.check.saved;

import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.definition.DefinitionKind;

/** How a definition's file is called: the API's UUID, which revision it is of, and an extension for its kind. */
public final class DefinitionFileName {

    private DefinitionFileName() {}

    public static String of(ApiFolder api, DefinitionKind kind) {
        return of(api, extension(kind));
    }

    /**
     * The same for a file that is no definition.
     *
     * @param extension with its dot
     */
    public static String of(ApiFolder api, String extension) {
        String revision = api.revision()
                .map(number -> ".revision-" + SafeFolder.safe(number))
                .orElse("");
        return SafeFolder.safe(api.apiUuid()) + revision + extension;
    }

    private static String extension(DefinitionKind kind) {
        return switch (kind) {
            case OPENAPI -> ".json";
            case GRAPHQL -> ".graphql";
            case WSDL -> ".wsdl";
            case WSDL_ARCHIVE -> ".zip";
            case ASYNCAPI -> ".asyncapi.json";
        };
    }
}
