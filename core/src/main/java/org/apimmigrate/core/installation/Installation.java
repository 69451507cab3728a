package org.apimmigrate.core.installation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.database.Role;
import org.jspecify.annotations.Nullable;

/**
 * An API-M 4.1.0 installation as its home and deployment.toml describe it (facts/configuration.md). Plain facts; nothing is opened yet.
 *
 * @param home the 4.1.0 home; null when only a configuration file was given
 * @param configuration the deployment.toml that was read
 * @param workDirectory journal copies, restore points, logs, reports
 * @param databases settings of each of the four roles; roles that share a database have equal settings
 * @param local the local registry database, for the last indexing time; null when not configured and there is no home
 * @param facts other keys of deployment.toml that matter
 * @param notes sentences that the operator should read before the migration; not mistakes
 * @param server what is known of the server apart from its databases
 */
public record Installation(
        @Nullable Path home,
        Path configuration,
        Path workDirectory,
        Map<Role, DatabaseSettings> databases,
        @Nullable DatabaseSettings local,
        Facts facts,
        List<String> notes,
        ServerSettings server) {

    public Installation {
        databases = Map.copyOf(databases);
        notes = List.copyOf(notes);
    }

    /** An installation about which there is nothing to note, and of whose server nothing is known. */
    public Installation(
            @Nullable Path home,
            Path configuration,
            Path workDirectory,
            Map<Role, DatabaseSettings> databases,
            @Nullable DatabaseSettings local,
            Facts facts) {
        this(home, configuration, workDirectory, databases, local, facts, List.of(), ServerSettings.UNKNOWN);
    }

    /**
     * Keys of deployment.toml that the migration reads (facts/configuration.md#mounts, facts/configuration.md#keys).
     *
     * @param adminRole {@code super_admin.admin_role}, default {@code admin}
     * @param emailUserNames {@code tenant_mgt.enable_email_domain}, default false
     * @param governancePath target path of the governance mount, default {@code /_system/governance}
     * @param configPath target path of the config mount, default {@code /_system/config}
     * @param reIndexing {@code indexing.re_indexing}; null when undefined
     * @param keyManagerType {@code apim.key_manager.type}; null when undefined
     * @param keyManagerUrl {@code apim.key_manager.service_url}; null when undefined
     */
    public record Facts(
            String adminRole,
            boolean emailUserNames,
            String governancePath,
            String configPath,
            @Nullable Integer reIndexing,
            @Nullable String keyManagerType,
            @Nullable String keyManagerUrl) {

        /** What holds where deployment.toml says nothing. */
        public static final Facts DEFAULTS =
                new Facts("admin", false, "/_system/governance", "/_system/config", null, null, null);
    }
}
