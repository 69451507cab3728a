package org.apimmigrate.core.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apimmigrate.core.registry.ArtifactXml;

/** Writes rows of the registry as a server does, and reads them back. */
public final class RegistryRows {

    public static final String DATA = "/_system/governance/apimgt/applicationdata";

    private final MemoryInstallation installation;
    private final Map<String, Integer> collections = new HashMap<>();
    private int next = 1;

    RegistryRows(MemoryInstallation installation) {
        this.installation = installation;
    }

    /** A resource with its collections; null content leaves REG_CONTENT_DATA NULL. */
    public void resource(int tenant, String path, String mediaType, String uuid, byte[] content) {
        int slash = path.lastIndexOf('/');
        int collection = collection(tenant, path.substring(0, slash));
        int contentId = next++;
        installation.shared(
                "INSERT INTO REG_CONTENT (REG_CONTENT_ID, REG_CONTENT_DATA, REG_TENANT_ID) VALUES (?, ?, ?)",
                contentId,
                content,
                tenant);
        row(tenant, collection, path.substring(slash + 1), mediaType, contentId, uuid);
    }

    public void resource(int tenant, String path, String mediaType, String content) {
        resource(tenant, path, mediaType, "uuid-of-" + next, content.getBytes(UTF_8));
    }

    /** The artifact of a working copy. */
    public void artifact(int tenant, String uuid, String provider, String name, String version) {
        resource(
                tenant,
                workingCopy(provider, name, version),
                ArtifactXml.MEDIA_TYPE,
                uuid,
                xml(provider, name, version, "").getBytes(UTF_8));
    }

    /** The artifact of a revision. */
    public void revision(int tenant, String apiUuid, int number, String provider, String name, String version) {
        resource(
                tenant,
                revision(apiUuid, number),
                ArtifactXml.MEDIA_TYPE,
                "revision-" + apiUuid + "-" + number,
                xml(provider, name, version, "").getBytes(UTF_8));
    }

    public static String workingCopy(String provider, String name, String version) {
        return "%s/provider/%s/%s/%s/api".formatted(DATA, provider.replace("@", "-AT-"), name, version);
    }

    public static String revision(String apiUuid, int number) {
        return "%s/apis/%s/%d/api".formatted(DATA, apiUuid, number);
    }

    public static String xml(String provider, String name, String version, String more) {
        return ("<metadata xmlns=\"http://www.wso2.org/governance/metadata\"><overview><provider>%s</provider><name>%s</name>"
                        + "<version>%s</version>%s</overview></metadata>")
                .formatted(provider.replace("@", "-AT-"), name, version, more);
    }

    public void log(int tenant, String path, int action) {
        log(tenant, path, action, null);
    }

    public void log(int tenant, String path, int action, String data) {
        installation.shared(
                "INSERT INTO REG_LOG (REG_PATH, REG_USER_ID, REG_LOGGED_TIME, REG_ACTION, REG_ACTION_DATA, REG_TENANT_ID)"
                        + " VALUES (?, 'admin', CURRENT_TIMESTAMP, ?, ?, ?)",
                path,
                action,
                data,
                tenant);
    }

    /** Content of a resource; null for NULL. */
    public byte[] bytes(int tenant, String path) {
        int slash = path.lastIndexOf('/');
        return installation.bytes(
                "SELECT C.REG_CONTENT_DATA FROM REG_PATH P JOIN REG_RESOURCE R ON R.REG_PATH_ID = P.REG_PATH_ID"
                        + " AND R.REG_TENANT_ID = P.REG_TENANT_ID JOIN REG_CONTENT C ON C.REG_CONTENT_ID = R.REG_CONTENT_ID"
                        + " WHERE P.REG_TENANT_ID = ? AND P.REG_PATH_VALUE = ? AND R.REG_NAME = ?",
                tenant,
                path.substring(0, slash),
                path.substring(slash + 1));
    }

    public String content(int tenant, String path) {
        return new String(bytes(tenant, path), UTF_8);
    }

    private int collection(int tenant, String path) {
        String key = tenant + path;
        if (!collections.containsKey(key)) {
            int slash = path.lastIndexOf('/');
            int parent = path.equals("/") ? -1 : collection(tenant, slash == 0 ? "/" : path.substring(0, slash));
            int id = next++;
            collections.put(key, id);
            installation.shared(
                    "INSERT INTO REG_PATH (REG_PATH_ID, REG_PATH_VALUE, REG_PATH_PARENT_ID, REG_TENANT_ID) VALUES (?, ?, ?, ?)",
                    id,
                    path,
                    parent,
                    tenant);
            row(tenant, id, null, null, null, "uuid-of-" + next);
        }
        return collections.get(key);
    }

    private void row(int tenant, int collection, String name, String mediaType, Integer contentId, String uuid) {
        installation.shared(
                "INSERT INTO REG_RESOURCE (REG_PATH_ID, REG_NAME, REG_MEDIA_TYPE, REG_CREATOR, REG_CREATED_TIME,"
                        + " REG_LAST_UPDATED_TIME, REG_CONTENT_ID, REG_TENANT_ID, REG_UUID)"
                        + " VALUES (?, ?, ?, 'admin', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, ?, ?, ?)",
                collection,
                name,
                mediaType,
                contentId,
                tenant,
                uuid);
    }
}
