package org.apimmigrate.core.secret;

import java.nio.file.Path;
import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A key store as deployment.toml describes it.
 *
 * @param type JKS, PKCS12, JCEKS
 * @param password null when it is itself encrypted or not given: then it has to be asked for
 * @param alias of the key that encrypts
 * @param keyPassword null as above
 */
public record KeyStoreSettings(
        Path file,
        String type,
        @Nullable Secret password,
        String alias,
        @Nullable Secret keyPassword) {

    /** The same with a password that is elsewhere, where it has none of its own. */
    public KeyStoreSettings orPassword(Secret elsewhere) {
        return password == null ? new KeyStoreSettings(file, type, elsewhere, alias, keyPassword) : this;
    }
}
