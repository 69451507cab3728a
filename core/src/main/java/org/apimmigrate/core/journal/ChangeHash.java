package org.apimmigrate.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;

/** SHA-256 of what was planned: database, table, statements and every value, so that the journal can distinguish changes. */
final class ChangeHash {

    private final MessageDigest digest;

    private ChangeHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(Change change) {
        ChangeHash hash = new ChangeHash();
        hash.text(change.role().id());
        hash.text(change.table());
        for (SqlStatement statement : change.statements()) {
            hash.text(statement.sql());
            for (List<Object> row : statement.parameterRows()) {
                row.forEach(hash::value);
            }
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void value(Object value) {
        if (value == null) {
            digest.update((byte) 0);
        } else if (value instanceof byte[] bytes) {
            bytes(bytes);
        } else {
            text(value.getClass().getSimpleName() + ":" + value);
        }
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length keeps "ab","c" and "a","bc" apart. */
    private void bytes(byte[] bytes) {
        digest.update((byte) 1);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >> shift));
        }
        digest.update(bytes);
    }
}
