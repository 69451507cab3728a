package org.apimmigrate.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apimmigrate.core.error.Secret;

/**
 * Opens cipher texts with one key: the private key of a key store (asymmetric provider) or a secret key (symmetric provider). A bare
 * cipher text does not say how it was made, so the server's default is tried first and the older one after it.
 */
public final class Decryption {

    private static final String OAEP = "RSA/ECB/OAEPwithSHA1andMGF1Padding";
    private static final String PKCS1 = "RSA/ECB/PKCS1Padding";
    private static final String GCM = "AES/GCM/NoPadding";
    private static final int GCM_TAG_BITS = 128;

    private final Key key;

    public Decryption(Key key) {
        this.key = key;
    }

    /** With {@code encryption.key}, the key of the symmetric provider. */
    public static Decryption withSecretKey(Secret key) {
        return new Decryption(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "AES"));
    }

    /** The text, or empty when this key does not open it. */
    public Optional<Secret> open(CipherText cipherText) {
        for (String transformation : transformations(cipherText)) {
            try {
                return Optional.of(new Secret(text(decrypt(cipherText, transformation))));
            } catch (GeneralSecurityException | CharacterCodingException e) {
                // not made this way, or not with this key; the next way, or none
                continue;
            }
        }
        return Optional.empty();
    }

    private List<String> transformations(CipherText cipherText) {
        boolean asymmetric = key instanceof PrivateKey;
        String told = cipherText.transformation();
        if (told == null) {
            return asymmetric ? List.of(OAEP, PKCS1) : List.of("AES");
        }
        return told.startsWith("RSA") == asymmetric ? List.of(told.equals("RSA") ? PKCS1 : told) : List.of();
    }

    private byte[] decrypt(CipherText cipherText, String transformation) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation);
        if (transformation.equals(GCM)) {
            byte[] vector = cipherText.initialisationVector();
            if (vector == null) {
                throw new GeneralSecurityException("no initialisation vector");
            }
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(GCM_TAG_BITS, vector));
        } else {
            cipher.init(Cipher.DECRYPT_MODE, key);
        }
        return cipher.doFinal(cipherText.bytes());
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
