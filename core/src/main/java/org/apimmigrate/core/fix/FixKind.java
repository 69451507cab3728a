package org.apimmigrate.core.fix;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is corrected. */
public enum FixKind {
    /** A definition with a mechanical defect. */
    DEFINITION("definition", "apiDefinitionValidation"),
    /** The {@code asyncapi.json} that a copy made in 4.0.0 lacks (facts/real-servers.md#row-1). */
    NEW_ASYNCAPI("new-asyncapi", "apiDefinitionValidation"),
    /** Rows of {@code AM_API_URL_MAPPING} that 4.0.0 has deleted (facts/real-servers.md#row-2). */
    URL_MAPPINGS("url-mappings", "urlMappingsOfDefinitions"),
    /** Objects in the endpoint security where a server reads texts (facts/real-servers.md#after-the-vendors-migration). */
    ENDPOINT_SECURITY("endpoint-security", "endpointConfiguration");

    private final String id;
    private final String check;

    FixKind(String id, String check) {
        this.id = id;
        this.check = check;
    }

    /** The check that finds what it corrects. */
    String check() {
        return check;
    }

    /** Names of all checks whose findings corrections can settle. */
    public static Set<String> checks() {
        return Arrays.stream(values()).map(FixKind::check).collect(Collectors.toSet());
    }

    /** As in the list of a folder. */
    public String id() {
        return id;
    }

    static Optional<FixKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
