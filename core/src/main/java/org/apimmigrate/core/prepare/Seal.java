package org.apimmigrate.core.prepare;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/**
 * An HMAC with a key that is derived from the password of the API Manager database. Who can write into the work directory, and does not
 * know how to reach the databases, cannot make one. The derivation is slow on purpose, so that the seal does not help to guess the
 * password.
 */
final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String DERIVATION = "PBKDF2WithHmacSHA256";
    private static final String PURPOSE = "apim-migrate prepared ";
    private static final int ROUNDS = 210_000;
    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 16;

    private final Mac mac;

    private Seal(Mac mac) {
        this.mac = mac;
    }

    static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The seal of a manifest and the bytes that are read from its file: complete when {@link #reading} has come to its end. */
    static Seal of(Context context, PreparedManifest manifest) throws IOException {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(context, HexFormat.of().parseHex(manifest.salt())), ALGORITHM));
            mac.update(manifest.sealed().getBytes(StandardCharsets.UTF_8));
            return new Seal(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM + " and " + DERIVATION, e);
        } catch (IllegalArgumentException e) {
            throw new IOException("its salt is not hexadecimal", e);
        }
    }

    /** The bytes, and each of them into the seal. */
    InputStream reading(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                if (next >= 0) {
                    mac.update((byte) next);
                }
                return next;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                if (read > 0) {
                    mac.update(buffer, from, read);
                }
                return read;
            }

            @Override
            public long skip(long bytes) {
                throw new UnsupportedOperationException("a byte that is skipped would not be in the seal");
            }
        };
    }

    /** Hexadecimal. */
    String made() {
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** Is it the one that the manifest holds? */
    boolean isThatOf(PreparedManifest manifest) {
        return MessageDigest.isEqual(
                made().getBytes(StandardCharsets.US_ASCII), manifest.seal().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] key(Context context, byte[] salt) throws GeneralSecurityException {
        String password = Objects.requireNonNull(
                        context.installation().databases().get(Role.AM))
                .password()
                .reveal();
        PBEKeySpec spec = new PBEKeySpec((PURPOSE + password).toCharArray(), salt, ROUNDS, KEY_BITS);
        return SecretKeyFactory.getInstance(DERIVATION).generateSecret(spec).getEncoded();
    }
}
