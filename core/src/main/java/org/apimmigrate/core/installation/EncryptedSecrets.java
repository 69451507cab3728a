package org.apimmigrate.core.installation;

import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.secret.CipherText;
import org.apimmigrate.core.secret.Decryption;
import org.apimmigrate.core.secret.KeyStoreFile;
import org.apimmigrate.core.secret.KeyStorePassword;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * Entries of {@code [secrets]} that the cipher tool has encrypted: with the internal key store of the home, else the primary one, or
 * with the key of the symmetric provider. Nothing is opened, and nobody asked for a password, before the first such entry is needed.
 */
final class EncryptedSecrets implements ConfigurationSecrets {

    private final DeploymentToml toml;
    private final @Nullable KeyStoreSettings keyStore;
    private final @Nullable Secret symmetricKey;
    private final KeyStorePassword password;
    private @Nullable List<Decryption> decryptions;
    private @Nullable String failure;

    /**
     * @param keyStore null when there is no home
     * @param symmetricKey {@code encryption.key}, or null
     */
    EncryptedSecrets(
            DeploymentToml toml,
            @Nullable KeyStoreSettings keyStore,
            @Nullable Secret symmetricKey,
            KeyStorePassword password) {
        this.toml = toml;
        this.keyStore = keyStore;
        this.symmetricKey = symmetricKey;
        this.password = password;
    }

    @Override
    public @Nullable Secret of(String alias, int line, Mistakes mistakes) {
        DeploymentToml.Entry entry = toml.get("secrets." + alias).orElseThrow();
        CipherText cipherText = CipherText.parse(entry.text()).orElse(null);
        if (cipherText == null) {
            mistakes.add(
                    entry.line(), "[secrets] " + alias + ": neither \"[plain text]\" nor encrypted by the cipher tool");
            return null;
        }
        if (decryptions == null) {
            decryptions = open();
        }
        for (Decryption decryption : decryptions) {
            Optional<Secret> secret = decryption.open(cipherText);
            if (secret.isPresent()) {
                return secret.get();
            }
        }
        mistakes.add(
                line,
                "$secret{" + alias + "}: its entry in [secrets] is encrypted, and "
                        + (failure == null ? "the key of " + where() + " does not open it" : failure));
        return null;
    }

    private List<Decryption> open() {
        List<Decryption> opened = new ArrayList<>();
        if (symmetricKey != null) {
            opened.add(Decryption.withSecretKey(symmetricKey));
        }
        if (keyStore == null) {
            failure = "there is no home whose key store could open it; give --home";
            return opened;
        }
        Secret known = keyStore.password();
        Secret with = known == null ? password.find().orElse(null) : known;
        if (with == null) {
            failure = "the password of " + where() + " is not known; set " + KeyStorePassword.VARIABLE + ", or "
                    + KeyStorePassword.FILE_VARIABLE + " to a file that holds it";
            return opened;
        }
        try {
            Key key = KeyStoreFile.open(keyStore, with).key();
            opened.add(new Decryption(key));
        } catch (MigrateException e) {
            failure = e.problem().where() + ": " + e.problem().why();
        }
        return opened;
    }

    private String where() {
        return keyStore == null ? "this installation" : keyStore.file().toString();
    }
}
