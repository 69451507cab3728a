package org.apimmigrate.definition;

import org.jspecify.annotations.Nullable;

/**
 * What is worth knowing of a definition in addition to the verdict.
 *
 * @param kind what it is about
 * @param message a sentence that an API developer can act on
 * @param place as in {@link Reason}
 */
public record Warning(Kind kind, String message, @Nullable String place) {

    /** The kinds of warnings; each is a finding code of its own. */
    public enum Kind {
        /** 4.1.0 accepts it, its specification does not. */
        SLOPPY,
        /** The document points outside itself. Nothing was fetched; a server with access could decide otherwise. */
        REMOTE_REFERENCE
    }
}
