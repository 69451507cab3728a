package org.apimmigrate.definition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identity of a definition by kind and content, so that a caller need judge the same content only once.
 *
 * @param kind the rules it is judged by
 * @param sha256 of the bytes, hexadecimal
 */
public record ContentHash(DefinitionKind kind, String sha256) {

    public static ContentHash of(DefinitionKind kind, byte[] content) {
        try {
            return new ContentHash(
                    kind,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
