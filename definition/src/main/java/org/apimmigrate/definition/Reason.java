package org.apimmigrate.definition;

import org.jspecify.annotations.Nullable;

/**
 * Why 4.1.0 refuses a definition.
 *
 * @param message a sentence that an API developer can act on
 * @param place where in the document: a JSON pointer, {@code line 12}, or the name of a file in an archive; null where it is not known
 */
public record Reason(String message, @Nullable String place) {

    public static Reason of(String message) {
        return new Reason(message, null);
    }
}
