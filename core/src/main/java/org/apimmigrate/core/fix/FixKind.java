package org.apimmigrate.core.fix;

import java.util.Arrays;
import java.util.Optional;

/** What is corrected. */
public enum FixKind {
    /** A definition with a mechanical defect. */
    DEFINITION("definition"),
    /** The {@code asyncapi.json} that a copy made in 4.0.0 lacks (field notes 3, 1). */
    NEW_ASYNCAPI("new-asyncapi"),
    /** Rows of {@code AM_API_URL_MAPPING} that 4.0.0 has deleted (field notes 3, 2). */
    URL_MAPPINGS("url-mappings"),
    /** Objects in the endpoint security where a server reads texts (field notes 2). */
    ENDPOINT_SECURITY("endpoint-security");

    private final String id;

    FixKind(String id) {
        this.id = id;
    }

    /** As in the list of a folder. */
    public String id() {
        return id;
    }

    static Optional<FixKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
