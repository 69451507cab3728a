package org.apimmigrate.core.installation;

import java.nio.file.Path;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the server apart from its databases, for checks and for the list of what remains.
 *
 * @param primaryKeyStore null without a home
 * @param internalKeyStore the one that encrypts, the primary one unless configured; null without a home
 * @param encryptionKey {@code encryption.key}, with which the symmetric provider encrypts; null when undefined
 * @param trustStore null without a home
 * @param userStoreType {@code user_store.type}; null when undefined
 * @param portOffset {@code server.offset}, default 0
 * @param indexLocation {@code indexing.location}; null where the server uses its default
 */
public record ServerSettings(
        @Nullable KeyStoreSettings primaryKeyStore,
        @Nullable KeyStoreSettings internalKeyStore,
        @Nullable Secret encryptionKey,
        @Nullable KeyStoreSettings trustStore,
        @Nullable String userStoreType,
        int portOffset,
        @Nullable Path indexLocation) {

    /** Nothing is known. */
    public static final ServerSettings UNKNOWN = new ServerSettings(null, null, null, null, null, 0, null);

    /** The same with a password for the key stores of which deployment.toml has none in clear. */
    ServerSettings orKeyStorePassword(Secret elsewhere) {
        return new ServerSettings(
                primaryKeyStore == null ? null : primaryKeyStore.orPassword(elsewhere),
                internalKeyStore == null ? null : internalKeyStore.orPassword(elsewhere),
                encryptionKey,
                trustStore,
                userStoreType,
                portOffset,
                indexLocation);
    }

    /** The folder that has to go before 4.1.0 starts (facts/vendor-client.md#procedure-8). By default the index is in {@code data} below it. */
    public Path indexFolder(Path home) {
        return indexLocation == null ? home.resolve("solr") : indexLocation;
    }

    /** Can roles be written into the primary user store? */
    public boolean readOnlyUserStore() {
        return userStoreType != null && userStoreType.startsWith("read_only");
    }
}
