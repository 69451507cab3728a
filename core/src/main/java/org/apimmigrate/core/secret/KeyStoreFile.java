package org.apimmigrate.core.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.Optional;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/** A key store that has been opened. */
public final class KeyStoreFile {

    private final KeyStoreSettings settings;
    private final KeyStore store;
    private final @Nullable Secret password;

    private KeyStoreFile(KeyStoreSettings settings, KeyStore store, @Nullable Secret password) {
        this.settings = settings;
        this.store = store;
        this.password = password;
    }

    /**
     * Opens it.
     *
     * @param password null to read certificates only, which JKS allows
     * @throws MigrateException of kind CONFIGURATION when it is not there, is no such key store, or the password is wrong
     */
    public static KeyStoreFile open(KeyStoreSettings settings, @Nullable Secret password) {
        if (!Files.isRegularFile(settings.file())) {
            throw problem(settings, "There is no such file.", "Copy the key store of the 4.0.0 home there.", null);
        }
        try (InputStream in = Files.newInputStream(settings.file())) {
            KeyStore store = KeyStore.getInstance(settings.type());
            store.load(in, password == null ? null : password.reveal().toCharArray());
            return new KeyStoreFile(settings, store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw problem(
                    settings,
                    "Its password is wrong, or it is not of type " + settings.type() + " ("
                            + e.getClass().getSimpleName() + ").",
                    "Correct [keystore] in deployment.toml, or give the password in the environment variable "
                            + KeyStorePassword.VARIABLE + ".",
                    e);
        }
    }

    public Path file() {
        return settings.file();
    }

    /** The key that decrypts: private, or secret. */
    public Key key() {
        Secret of = settings.keyPassword() == null ? password : settings.keyPassword();
        try {
            Key key = store.getKey(
                    settings.alias(), of == null ? new char[0] : of.reveal().toCharArray());
            if (key != null) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw problem(
                    settings,
                    "The password of the key is wrong.",
                    "Correct keystore key_password in deployment.toml.",
                    e);
        }
        throw problem(
                settings,
                "It has no key under the alias " + settings.alias() + ".",
                "Correct the alias in [keystore] of deployment.toml.",
                null);
    }

    /** Thumbprint of the key's certificate, hex in upper case; empty when there is no certificate under the alias. */
    public Optional<String> thumbprint(String digest) {
        try {
            Certificate certificate = store.getCertificate(settings.alias());
            return certificate == null
                    ? Optional.empty()
                    : Optional.of(HexFormat.of()
                            .withUpperCase()
                            .formatHex(MessageDigest.getInstance(digest).digest(certificate.getEncoded())));
        } catch (GeneralSecurityException e) {
            throw problem(
                    settings,
                    "Its certificate cannot be read: " + e.getMessage(),
                    "Look at the file with keytool -list.",
                    e);
        }
    }

    private static MigrateException problem(
            KeyStoreSettings settings, String why, String next, @Nullable Throwable cause) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "The key store cannot be used.",
                        settings.file() + ", alias " + settings.alias(),
                        why,
                        next + " Then run the same command again."),
                cause);
    }
}
