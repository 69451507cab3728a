package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;

/** Changes to single resources of one registry database. */
record RegistryStatements(Statements sql) {

    /** Replaces the content of a resource. */
    void replace(SampleTenant tenant, String path, byte[] content) {
        sql.run(
                "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ?",
                content,
                contentId(tenant, path),
                tenant.id());
    }

    /** Replaces a piece of text in an artifact. */
    void edit(SampleApi api, String from, String to) {
        String xml = text(api.tenant(), api.artifactPath());
        if (!xml.contains(from)) {
            throw new IllegalStateException(api.artifactPath() + " does not contain " + from);
        }
        replace(api.tenant(), api.artifactPath(), xml.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** The content of a resource as UTF-8. */
    String text(SampleTenant tenant, String path) {
        byte[] content = sql.bytes(
                "SELECT REG_CONTENT_DATA FROM REG_CONTENT WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ?",
                contentId(tenant, path),
                tenant.id());
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Removes a resource; its content stays behind without owner, as real servers leave it. */
    void delete(SampleTenant tenant, String path) {
        int folder = folderId(tenant, folder(path));
        Object[] key = {folder, name(path), tenant.id()};
        String link = " WHERE REG_PATH_ID = ? AND REG_RESOURCE_NAME = ? AND REG_TENANT_ID = ?";
        sql.runAny("DELETE FROM REG_RESOURCE_PROPERTY" + link, key);
        sql.runAny("DELETE FROM REG_RESOURCE_TAG" + link, key);
        sql.run("DELETE FROM REG_RESOURCE WHERE REG_PATH_ID = ? AND REG_NAME = ? AND REG_TENANT_ID = ?", key);
    }

    /** Removes a collection with all below it; the paths stay behind. */
    void deleteTree(SampleTenant tenant, String path) {
        String below = " WHERE REG_TENANT_ID = ? AND REG_PATH_ID IN "
                + "(SELECT REG_PATH_ID FROM REG_PATH WHERE REG_TENANT_ID = ? AND "
                + "(REG_PATH_VALUE = ? OR REG_PATH_VALUE LIKE ?))";
        Object[] key = {tenant.id(), tenant.id(), path, path + "/%"};
        sql.runAny("DELETE FROM REG_RESOURCE_PROPERTY" + below, key);
        sql.runAny("DELETE FROM REG_RESOURCE_TAG" + below, key);
        sql.run("DELETE FROM REG_RESOURCE" + below, key);
    }

    int folderId(SampleTenant tenant, String path) {
        return sql.number(
                        "SELECT REG_PATH_ID FROM REG_PATH WHERE REG_PATH_VALUE = ? AND REG_TENANT_ID = ?",
                        path,
                        tenant.id())
                .orElseThrow(() -> new IllegalStateException("the sample has no collection " + path));
    }

    private int contentId(SampleTenant tenant, String path) {
        return sql.number(
                        "SELECT REG_CONTENT_ID FROM REG_RESOURCE WHERE REG_PATH_ID = ? AND REG_NAME = ? AND REG_TENANT_ID = ?",
                        folderId(tenant, folder(path)),
                        name(path),
                        tenant.id())
                .orElseThrow(() -> new IllegalStateException("the sample has no resource " + path));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
