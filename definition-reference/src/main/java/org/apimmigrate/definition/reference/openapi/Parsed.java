package org.apimmigrate.definition.reference.openapi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a parser made of a document.
 *
 * @param model null where the parser gave none
 * @param messages in the parser's words; may hold null, as the parsers' own lists do
 */
record Parsed<M>(@Nullable M model, List<@Nullable String> messages) {

    private static final String UNLOADABLE = "Unable to load";

    /** Does the parser complain of a reference that it could not load? */
    boolean missesReferences() {
        return messages.stream().anyMatch(Parsed::isUnloadable);
    }

    /** The messages without those of references that could not be loaded. */
    List<String> otherMessages() {
        return messages.stream()
                .filter(Objects::nonNull)
                .filter(message -> !isUnloadable(message))
                .toList();
    }

    private static boolean isUnloadable(@Nullable String message) {
        return message != null && message.startsWith(UNLOADABLE);
    }
}
