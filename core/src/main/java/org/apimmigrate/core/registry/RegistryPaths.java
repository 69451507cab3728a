package org.apimmigrate.core.registry;

import java.util.Optional;
import org.apimmigrate.core.installation.Installation;

/**
 * Where things lie in the registry (facts/configuration.md#mounts, facts/registry.md#paths). Stored paths begin with the target path of their mount and never name
 * the tenant.
 *
 * @param governance target path of the governance mount
 * @param config target path of the config mount
 */
public record RegistryPaths(String governance, String config) {

    /** Name of the resource in {@link #tenantConfiguration()}. */
    public static final String TENANT_CONFIGURATION = "tenant-conf.json";

    private static final String DATA = "/apimgt/applicationdata";

    public static RegistryPaths of(Installation installation) {
        Installation.Facts facts = installation.facts();
        return new RegistryPaths(facts.governancePath(), facts.configPath());
    }

    /** Collection above the working copies. */
    public String providers() {
        return governance + DATA + "/provider";
    }

    /** Collection above the revisions, {@code <apis>/<API_UUID>/<n>}. */
    public String revisions() {
        return governance + DATA + "/apis";
    }

    /** Is the path one of a revision, or of something in it? */
    public boolean ofRevision(String path) {
        return path.startsWith(revisions() + "/");
    }

    /** The API's UUID in the path of a revision collection or of something below it. */
    public Optional<String> apiOfRevision(String path) {
        if (!ofRevision(path)) {
            return Optional.empty();
        }
        String rest = path.substring(revisions().length() + 1);
        int slash = rest.indexOf('/');
        return slash > 0 ? Optional.of(rest.substring(0, slash)) : Optional.empty();
    }

    /** Collection that holds {@code api.rxt}. */
    public String types() {
        return governance + "/repository/components/org.wso2.carbon.governance/types";
    }

    /** Collection that holds the generated form of the rxt, resource {@code api}; on some systems only. */
    public String generatedForms() {
        return config + "/repository/components/org.wso2.carbon.governance/configuration";
    }

    /** Collection that holds {@code tenant-conf.json}, in the config registry. */
    public String tenantConfiguration() {
        return config + DATA;
    }

    /** The user name behind the provider's name in a path or artifact: {@code -AT-} is written for {@code @}. */
    public static String providerOfPath(String provider) {
        return provider.replace("-AT-", "@");
    }
}
