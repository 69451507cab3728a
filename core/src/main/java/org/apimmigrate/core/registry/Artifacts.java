package org.apimmigrate.core.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apimmigrate.core.sql.InList;
import org.apimmigrate.core.sql.KeyRanges;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Finds API artifacts in the governance registry, by key and in pages; never all of a tenant at once. */
public final class Artifacts {

    /** Contents read in one go; an artifact has some kilobytes. */
    private static final int CONTENTS = 50;

    private static final int PAGE = 500;
    private static final String SELECT = """
            SELECT R.REG_TENANT_ID, P.REG_PATH_VALUE, R.REG_UUID, R.REG_VERSION, R.REG_CONTENT_ID
            FROM REG_RESOURCE R
            JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID
            """;
    private static final String IS_API = " R.REG_NAME = 'api' AND R.REG_MEDIA_TYPE = '" + ArtifactXml.MEDIA_TYPE + "' ";

    /**
     * Contents that an artifact has together with a resource of another kind. One scan: no index of a registry begins with the content, so
     * a join of resources by content would be a scan for each artifact where the DBMS has no statistics.
     */
    private static final String CONTENTS_OF_TWO_KINDS =
            "SELECT R.REG_TENANT_ID, R.REG_CONTENT_ID FROM REG_RESOURCE R WHERE R.REG_CONTENT_ID IS NOT NULL"
                    + " GROUP BY R.REG_TENANT_ID, R.REG_CONTENT_ID HAVING SUM(CASE WHEN" + IS_API
                    + "THEN 1 ELSE 0 END) > 0 AND SUM(CASE WHEN" + IS_API + "THEN 1 ELSE 0 END) < COUNT(*)"
                    + " ORDER BY 1, 2";

    private final SqlReader registry;
    private final RegistryPaths paths;

    public Artifacts(SqlReader registry, RegistryPaths paths) {
        this.registry = registry;
        this.paths = paths;
    }

    /** Working copies with one of these UUIDs, in any tenant; two with the same UUID are possible. */
    public List<Artifact> workingCopies(Collection<String> uuids) {
        List<Artifact> found = new ArrayList<>();
        for (InList chunk : InList.of(uuids)) {
            String sql = SELECT + "WHERE R.REG_UUID IN " + chunk.markers() + " AND" + IS_API
                    + "ORDER BY R.REG_TENANT_ID, R.REG_VERSION";
            registry.list(sql, Artifacts::artifact, chunk.after()).stream()
                    .filter(artifact -> !paths.ofRevision(artifact.collection()))
                    .forEach(found::add);
        }
        return found;
    }

    /** Revisions of the APIs with these UUIDs in one tenant, deployed or not, with or without a row of {@code AM_REVISION}. */
    public List<Artifact> revisions(int tenantId, Collection<String> apiUuids) {
        List<Artifact> found = new ArrayList<>();
        List<String> collections =
                apiUuids.stream().map(uuid -> paths.revisions() + "/" + uuid).toList();
        for (InList chunk : InList.of(collections)) {
            String sql = SELECT
                    + "JOIN REG_PATH A ON A.REG_PATH_ID = P.REG_PATH_PARENT_ID AND A.REG_TENANT_ID = P.REG_TENANT_ID "
                    + "WHERE A.REG_TENANT_ID = ? AND A.REG_PATH_VALUE IN " + chunk.markers() + " AND" + IS_API
                    + "ORDER BY R.REG_VERSION";
            found.addAll(registry.list(sql, Artifacts::artifact, chunk.after(tenantId)));
        }
        return found;
    }

    /** All artifacts of one tenant, revisions too, page by page. Contents may be changed between two pages. */
    public void eachPage(int tenantId, Consumer<List<Artifact>> consumer) {
        String keys = "SELECT R.REG_VERSION FROM REG_RESOURCE R WHERE R.REG_TENANT_ID = ? AND" + IS_API
                + "ORDER BY R.REG_VERSION";
        String sql = SELECT + "WHERE R.REG_TENANT_ID = ? AND R.REG_VERSION > ? AND R.REG_VERSION <= ? AND" + IS_API
                + "ORDER BY R.REG_VERSION";
        for (KeyRanges.Range range : KeyRanges.of(registry, PAGE, keys, tenantId)) {
            consumer.accept(registry.list(sql, Artifacts::artifact, tenantId, range.after(), range.upTo()));
        }
    }

    /** Artifacts of all tenants, revisions too, whose content another artifact of the tenant has as well; those of one content together. */
    public void eachWithSharedContent(Consumer<Artifact> consumer) {
        String shared = "JOIN (SELECT R.REG_TENANT_ID AS TENANT, R.REG_CONTENT_ID AS CONTENT FROM REG_RESOURCE R"
                + " WHERE R.REG_CONTENT_ID IS NOT NULL AND" + IS_API
                + "GROUP BY R.REG_TENANT_ID, R.REG_CONTENT_ID HAVING COUNT(*) > 1) S"
                + " ON S.TENANT = R.REG_TENANT_ID AND S.CONTENT = R.REG_CONTENT_ID ";
        registry.each(
                SELECT + shared + "WHERE" + IS_API + "ORDER BY R.REG_TENANT_ID, R.REG_CONTENT_ID, R.REG_VERSION",
                row -> consumer.accept(artifact(row)));
    }

    /** Resources of another kind whose content an artifact of the same tenant has as well. */
    public void eachOtherWithContentOfAnArtifact(Consumer<Sharing> consumer) {
        Map<Integer, List<Long>> contents = new LinkedHashMap<>();
        registry.each(CONTENTS_OF_TWO_KINDS, row -> contents.computeIfAbsent(row.getInt(1), t -> new ArrayList<>())
                .add(row.getLong(2)));
        contents.forEach((tenant, ids) -> {
            for (InList chunk : InList.of(ids)) {
                others(tenant, chunk).forEach(consumer);
            }
        });
    }

    private List<Sharing> others(int tenantId, InList contents) {
        Map<Long, String> firstArtifact = new HashMap<>();
        String from =
                " FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                        + " WHERE R.REG_TENANT_ID = ? AND R.REG_CONTENT_ID IN " + contents.markers();
        registry.each(
                "SELECT R.REG_CONTENT_ID, MIN(P.REG_PATH_VALUE)" + from + " AND" + IS_API + "GROUP BY R.REG_CONTENT_ID",
                row -> firstArtifact.put(row.getLong(1), row.getString(2)),
                contents.after(tenantId));
        return registry.list(
                "SELECT R.REG_CONTENT_ID, P.REG_PATH_VALUE, R.REG_NAME" + from
                        + " AND (R.REG_NAME IS NULL OR R.REG_NAME <> 'api' OR R.REG_MEDIA_TYPE IS NULL OR R.REG_MEDIA_TYPE <> '"
                        + ArtifactXml.MEDIA_TYPE + "') ORDER BY R.REG_CONTENT_ID, P.REG_PATH_VALUE, R.REG_NAME",
                row -> new Sharing(
                        tenantId,
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNull(firstArtifact.get(row.getLong(1)))),
                contents.after(tenantId));
    }

    /**
     * A resource that is no artifact and has the content of one.
     *
     * @param collection path of the collection that it is in, or its own where it is one
     * @param name within the collection; null for a collection
     * @param artifact path of the collection of an artifact with the same content
     */
    public record Sharing(
            int tenantId,
            long contentId,
            String collection,
            @Nullable String name,
            String artifact) {

        public String path() {
            return name == null ? collection : collection + "/" + name;
        }
    }

    /** The artifacts in turn with their bytes; null bytes where there are none. A content is read only while it is handed out. */
    public void eachContent(Collection<Artifact> artifacts, ContentHandler handler) {
        Map<Integer, List<Artifact>> byTenant = new LinkedHashMap<>();
        artifacts.forEach(a ->
                byTenant.computeIfAbsent(a.tenantId(), t -> new ArrayList<>()).add(a));
        byTenant.forEach((tenant, ofTenant) -> {
            for (int from = 0; from < ofTenant.size(); from += CONTENTS) {
                List<Artifact> some = ofTenant.subList(from, Math.min(from + CONTENTS, ofTenant.size()));
                Map<Long, byte[]> contents = contents(tenant, some);
                some.forEach(a -> handler.handle(a, a.contentId() == null ? null : contents.get(a.contentId())));
            }
        });
    }

    private Map<Long, byte[]> contents(int tenantId, List<Artifact> artifacts) {
        Map<Long, byte[]> contents = new LinkedHashMap<>();
        List<Long> ids = artifacts.stream()
                .map(Artifact::contentId)
                .filter(Objects::nonNull)
                .toList();
        for (InList chunk : InList.of(ids)) {
            registry.each(
                    "SELECT REG_CONTENT_ID, REG_CONTENT_DATA FROM REG_CONTENT WHERE REG_TENANT_ID = ? AND REG_CONTENT_ID IN "
                            + chunk.markers(),
                    row -> contents.put(row.getLong(1), row.getBytes(2)),
                    chunk.after(tenantId));
        }
        return contents;
    }

    private static Artifact artifact(ResultSet row) throws SQLException {
        long content = row.getLong(5);
        Long contentId = row.wasNull() ? null : content;
        return new Artifact(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4), contentId);
    }

    /** Takes an artifact and its bytes. */
    @FunctionalInterface
    public interface ContentHandler {

        void handle(Artifact artifact, byte @Nullable [] content);
    }
}
