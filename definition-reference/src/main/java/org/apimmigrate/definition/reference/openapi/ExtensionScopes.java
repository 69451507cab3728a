package org.apimmigrate.definition.reference.openapi;

import java.util.Arrays;
import java.util.List;
import org.apimmigrate.definition.Reason;

/** Scopes in the old extension {@code x-scope}, a list with commas. */
final class ExtensionScopes {

    private ExtensionScopes() {}

    static List<String> of(Extensions extensions) throws OperationsUnreadable {
        if (!extensions.has(Extensions.SCOPE)) {
            return List.of();
        }
        String scopes = extensions.text(Extensions.SCOPE);
        if (scopes == null) {
            throw new OperationsUnreadable(Reason.of("`" + Extensions.SCOPE + "` has no value."));
        }
        return Arrays.asList(scopes.split(",", -1));
    }
}
