package org.apimmigrate.sampledata.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.rows.Rows;
import org.apimmigrate.sampledata.rows.TableRows;
import org.jspecify.annotations.Nullable;

/**
 * Writes registry resources of all tenants into one registry database, the way the 4.0.0 kernel lays them out (facts/registry.md#tables; facts/rows.md#stock-tree). Ids continue counting over all tenants.
 */
public final class RegistryWriter {
    public static final String SYSTEM_USER = "wso2.system.user";

    private static final int ADD = 0;
    private static final int UPDATE = 1;
    private static final int TAG = 4;
    private static final int COPY = 11;
    private static final int ASSOCIATION = 15;
    private static final int ASPECT = 17;

    private final SampleRandom random;
    private final SampleClock clock;
    private final TableRows paths;
    private final TableRows contents;
    private final TableRows resources;
    private final TableRows properties;
    private final TableRows resourceProperties;
    private final TableRows tags;
    private final TableRows resourceTags;
    private final TableRows associations;
    private final TableRows logs;
    private int pathId;
    private int contentId;
    private int version;
    private int propertyId;
    private int tagId;
    private int associationId;
    private int logId;

    public RegistryWriter(Rows rows, SampleRandom random, SampleClock clock) {
        this.random = random;
        this.clock = clock;
        paths = rows.table("REG_PATH", "REG_PATH_ID", "REG_PATH_VALUE", "REG_PATH_PARENT_ID", "REG_TENANT_ID");
        contents = rows.table("REG_CONTENT", "REG_CONTENT_ID", "REG_CONTENT_DATA", "REG_TENANT_ID");
        resources = rows.table(
                "REG_RESOURCE",
                "REG_PATH_ID",
                "REG_NAME",
                "REG_VERSION",
                "REG_MEDIA_TYPE",
                "REG_CREATOR",
                "REG_CREATED_TIME",
                "REG_LAST_UPDATOR",
                "REG_LAST_UPDATED_TIME",
                "REG_CONTENT_ID",
                "REG_TENANT_ID",
                "REG_UUID");
        properties = rows.table("REG_PROPERTY", "REG_ID", "REG_NAME", "REG_VALUE", "REG_TENANT_ID");
        resourceProperties = rows.table(
                "REG_RESOURCE_PROPERTY", "REG_PROPERTY_ID", "REG_PATH_ID", "REG_RESOURCE_NAME", "REG_TENANT_ID");
        tags = rows.table("REG_TAG", "REG_ID", "REG_TAG_NAME", "REG_USER_ID", "REG_TAGGED_TIME", "REG_TENANT_ID");
        resourceTags =
                rows.table("REG_RESOURCE_TAG", "REG_TAG_ID", "REG_PATH_ID", "REG_RESOURCE_NAME", "REG_TENANT_ID");
        associations = rows.table(
                "REG_ASSOCIATION",
                "REG_ASSOCIATION_ID",
                "REG_SOURCEPATH",
                "REG_TARGETPATH",
                "REG_ASSOCIATION_TYPE",
                "REG_TENANT_ID");
        logs = rows.table(
                "REG_LOG",
                "REG_LOG_ID",
                "REG_PATH",
                "REG_USER_ID",
                "REG_LOGGED_TIME",
                "REG_ACTION",
                "REG_ACTION_DATA",
                "REG_TENANT_ID");
    }

    /** The root collection of a tenant's tree. */
    public Folder root(SampleTenant tenant) {
        int id = ++pathId;
        paths.add(id, "/", -1, tenant.id());
        collection(id, "/", tenant);
        return new Folder(tenant, id, "/");
    }

    /** A new collection below another. */
    public Folder folder(Folder parent, String name) {
        String path = parent.path().equals("/") ? "/" + name : parent.path() + "/" + name;
        int id = ++pathId;
        paths.add(id, path, parent.id(), parent.tenant().id());
        collection(id, path, parent.tenant());
        return new Folder(parent.tenant(), id, path);
    }

    /** A path whose collection was deleted: the row stays (facts/rows.md#paths-without-resource). */
    public void deletedFolder(Folder parent, String name) {
        String path = parent.path() + "/" + name;
        paths.add(++pathId, path, parent.id(), parent.tenant().id());
        log(parent.tenant(), path, SYSTEM_USER, ADD, null);
        log(parent.tenant(), path + "/api", SYSTEM_USER, ADD, null);
        log(parent.tenant(), path + "/api", SYSTEM_USER, UPDATE, null);
        log(parent.tenant(), path, SYSTEM_USER, 7, null);
    }

    /** A resource with its content; written by the system user. */
    public void resource(Folder folder, String name, @Nullable String mediaType, byte @Nullable [] content) {
        resource(folder, name, mediaType, content, random.uuid(), SYSTEM_USER);
    }

    /** A resource with its content. A null content is a resource without one. */
    public void resource(
            Folder folder,
            String name,
            @Nullable String mediaType,
            byte @Nullable [] content,
            String uuid,
            String user) {
        SampleTenant tenant = folder.tenant();
        Integer ofContent = null;
        if (content != null) {
            ofContent = ++contentId;
            contents.add(ofContent, content, tenant.id());
        }
        Instant now = clock.tick();
        resources.add(folder.id(), name, ++version, mediaType, user, now, user, now, ofContent, tenant.id(), uuid);
        log(tenant, folder.path() + "/" + name, user, ADD, null);
    }

    public void properties(Folder folder, String resource, Map<String, List<String>> values) {
        int tenant = folder.tenant().id();
        values.forEach((name, list) -> list.forEach(value -> {
            properties.add(++propertyId, name, value, tenant);
            resourceProperties.add(propertyId, folder.id(), resource, tenant);
        }));
    }

    public void tag(Folder folder, String resource, String tag) {
        int tenant = folder.tenant().id();
        tags.add(++tagId, tag, SYSTEM_USER, clock.day(), tenant);
        resourceTags.add(tagId, folder.id(), resource, tenant);
        log(folder.tenant(), folder.path() + "/" + resource, SYSTEM_USER, TAG, tag);
    }

    /** The provider's collection provides the artifact. */
    public void provides(SampleTenant tenant, String source, String target) {
        associations.add(++associationId, source, target, "provides", tenant.id());
        log(tenant, source, SYSTEM_USER, ASSOCIATION, "provides;" + target);
    }

    /** What the publisher's clicks leave in the log after the artifact was made. */
    public void saved(SampleTenant tenant, String artifact, int times) {
        log(tenant, artifact, SYSTEM_USER, ASPECT, "APILifeCycle");
        for (int i = 0; i < times; i++) {
            log(tenant, artifact, SYSTEM_USER, UPDATE, null);
        }
    }

    public void copied(SampleTenant tenant, String source, String target) {
        log(tenant, source, SYSTEM_USER, COPY, target + "/");
    }

    /** A row of the log; actions are numbered as in facts/registry.md#tables. */
    public void log(SampleTenant tenant, String path, String user, int action, @Nullable String data) {
        logs.add(++logId, path, user, clock.tick(), action, data, tenant.id());
    }

    private void collection(int id, String path, SampleTenant tenant) {
        Instant now = clock.tick();
        resources.add(id, null, ++version, null, SYSTEM_USER, now, SYSTEM_USER, now, null, tenant.id(), random.uuid());
        log(tenant, path, SYSTEM_USER, ADD, null);
    }
}
