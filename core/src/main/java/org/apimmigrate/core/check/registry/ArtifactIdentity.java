package org.apimmigrate.core.check.registry;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;

/** Who an artifact says it is; where it does not say so, who its path says it is. */
final class ArtifactIdentity {

    private ArtifactIdentity() {}

    static ApiIdentity of(Context context, Tenant tenant, long pathId, String collection) {
        ApiIdentity path = ofPath(RegistryPaths.of(context.installation()), collection);
        byte[] content = context.reader(Role.REGISTRY)
                .first(
                        "SELECT C.REG_CONTENT_DATA FROM REG_RESOURCE R JOIN REG_CONTENT C ON C.REG_CONTENT_ID = R.REG_CONTENT_ID"
                                + " AND C.REG_TENANT_ID = R.REG_TENANT_ID"
                                + " WHERE R.REG_PATH_ID = ? AND R.REG_TENANT_ID = ? AND R.REG_NAME = 'api'",
                        row -> row.getBytes(1),
                        pathId,
                        tenant.id())
                .orElse(null);
        try {
            ArtifactXml xml = ArtifactXml.parse(content);
            return ApiIdentity.of(
                    xml.provider().orElse(path.provider()),
                    xml.name().orElse(path.name()),
                    xml.version().orElse(path.version()));
        } catch (UnreadableXmlException e) {
            // the artifact's own finding says so; its path still shows who it is
            return path;
        }
    }

    /** Name and version are the last two segments; all before them is the provider, which may hold a slash. */
    static ApiIdentity ofPath(RegistryPaths paths, String collection) {
        String prefix = paths.providers() + "/";
        int version = collection.lastIndexOf('/');
        int name = version <= 0 ? -1 : collection.lastIndexOf('/', version - 1);
        if (!collection.startsWith(prefix) || name < prefix.length()) {
            return ApiIdentity.of(null, null, null);
        }
        return ApiIdentity.of(
                RegistryPaths.providerOfPath(collection.substring(prefix.length(), name)),
                collection.substring(name + 1, version),
                collection.substring(version + 1));
    }
}
