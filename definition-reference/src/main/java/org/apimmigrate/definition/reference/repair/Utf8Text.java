package org.apimmigrate.definition.reference.repair;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as text without loss. */
final class Utf8Text {

    private Utf8Text() {}

    /** The text; nothing where the bytes are not UTF-8, since a copy would hold other characters in their place for good. */
    static Optional<String> of(byte[] content) {
        try {
            // a new decoder reports what it cannot read
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
