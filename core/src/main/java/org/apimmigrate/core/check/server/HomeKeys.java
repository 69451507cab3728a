package org.apimmigrate.core.check.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.ServerSettings;
import org.apimmigrate.core.secret.CipherText;
import org.apimmigrate.core.secret.Decryption;
import org.apimmigrate.core.secret.KeyStoreFile;
import org.apimmigrate.core.secret.KeyStorePassword;
import org.apimmigrate.core.secret.KeyStoreSettings;

/**
 * What this home could open a cipher text with: the keys of its key stores, {@code [encryption] key}, and of key stores whose password
 * is not known at least the certificates, since a cipher text carries the thumbprint of the one it was made with (facts/real-servers.md#before-the-migration).
 */
public final class HomeKeys {

    /** What to do about a value that {@link #opens} is false for. */
    public static final String REMEDY =
            "Copy the key store of the 4.0.0 home into repository/resources/security of this one, and its [keystore] and [encryption]"
                    + " sections into deployment.toml.";

    private final List<Decryption> keys;

    /** Stores whose password is not known. */
    private final List<KeyStoreFile> certificates;

    /** Why others could not be opened. */
    private final List<MigrateException> closed;

    private final Set<Path> missing;
    private final boolean hasSecretKey;

    private HomeKeys(
            List<Decryption> keys,
            List<KeyStoreFile> certificates,
            List<MigrateException> closed,
            Set<Path> missing,
            boolean hasSecretKey) {
        this.keys = keys;
        this.certificates = certificates;
        this.closed = closed;
        this.missing = missing;
        this.hasSecretKey = hasSecretKey;
    }

    /** Why there are no key stores to look at; empty where there are. */
    public static Optional<String> notApplicable(Context context) {
        KeyStoreSettings primary = context.installation().server().primaryKeyStore();
        if (primary == null) {
            return Optional.of("no home was given, so there is no key store to look at");
        }
        // a home with a deployment.toml and little else is made up for a migration; its server's keys are elsewhere
        Path folder = primary.file().toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of("this home is not a whole one, it has no folder " + folder);
    }

    /** Opens the key stores, as far as they can be. To be called where there is something encrypted: elsewhere nobody misses a password. */
    public static HomeKeys open(ServerSettings server) {
        List<Decryption> keys = new ArrayList<>();
        List<KeyStoreFile> certificates = new ArrayList<>();
        List<MigrateException> closed = new ArrayList<>();
        Set<Path> missing = new LinkedHashSet<>();
        for (KeyStoreSettings settings :
                new LinkedHashSet<>(Arrays.asList(server.primaryKeyStore(), server.internalKeyStore()))) {
            if (settings == null) {
                continue;
            }
            try {
                if (!Files.isRegularFile(settings.file())) {
                    missing.add(settings.file());
                } else if (settings.password() != null) {
                    keys.add(new Decryption(
                            KeyStoreFile.open(settings, settings.password()).key()));
                } else if (settings.type().equalsIgnoreCase("JKS")) {
                    // it shows its certificates to everybody
                    certificates.add(KeyStoreFile.open(settings, null));
                } else {
                    closed.add(withoutPassword(
                            settings.file(), "without it a " + settings.type() + " store shows nothing"));
                }
            } catch (MigrateException e) {
                closed.add(e);
            }
        }
        Secret encryptionKey = server.encryptionKey();
        if (encryptionKey != null) {
            keys.add(Decryption.withSecretKey(encryptionKey));
        }
        return new HomeKeys(keys, certificates, closed, missing, encryptionKey != null);
    }

    /**
     * Could a server in this home open it?
     *
     * @throws MigrateException of kind CONFIGURATION when that cannot be determined: no store that could be opened does, and another could
     *     not be opened, or shows certificates only where the value names none
     */
    public boolean opens(CipherText value) {
        if (keys.stream().anyMatch(key -> key.open(value).isPresent())
                || certificates.stream().anyMatch(store -> isMadeWith(store, value))) {
            return true;
        }
        if (madeWithSecretKey(value)) {
            return false;
        }
        if (!closed.isEmpty()) {
            throw closed.get(0);
        }
        if (value.thumbprint() == null && !certificates.isEmpty()) {
            throw withoutPassword(
                    certificates.get(0).file(),
                    "what is encrypted does not name the certificate that it was made with");
        }
        return false;
    }

    /** Why {@link #opens} is false, as the end of a sentence that begins with what is encrypted. */
    public String mismatch(CipherText value) {
        if (madeWithSecretKey(value)) {
            return "is encrypted with a secret key, and "
                    + (hasSecretKey
                            ? "that of [encryption] in this deployment.toml does not open it"
                            : "this deployment.toml has no [encryption] key that can be read here")
                    + ". 4.1.0 cannot decrypt it.";
        }
        return "is encrypted with a key "
                + (value.thumbprint() == null ? "" : "whose certificate has the thumbprint " + value.thumbprint() + " ")
                + "that this home does not have: " + why();
    }

    private String why() {
        if (!missing.isEmpty()) {
            return "it has no key store "
                    + String.join(", ", missing.stream().map(Path::toString).toList()) + ". 4.1.0 cannot decrypt it.";
        }
        return certificates.isEmpty()
                ? "the key of its key store does not open it. 4.1.0 cannot decrypt it."
                : "the certificate of its key store is another. The password of the key store is not known, so it could not be"
                        + " tried; give it in " + KeyStorePassword.VARIABLE + " to be certain.";
    }

    private static boolean madeWithSecretKey(CipherText value) {
        return value.transformation() != null && value.transformation().startsWith("AES");
    }

    private static boolean isMadeWith(KeyStoreFile store, CipherText value) {
        String digest = value.thumbprintDigest() == null ? "SHA-1" : value.thumbprintDigest();
        return store.thumbprint(digest)
                .filter(t -> t.equals(value.thumbprint()))
                .isPresent();
    }

    private static MigrateException withoutPassword(Path store, String why) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "Whether the key of this home opens what 4.0.0 has encrypted could not be tried.",
                        store.toString(),
                        "its password is not known, and " + why,
                        "Give it in the environment variable " + KeyStorePassword.VARIABLE
                                + ", then run the same command again."));
    }
}
