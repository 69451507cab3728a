package org.apimmigrate.core.check.artifact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.sql.Chunks;
import org.apimmigrate.core.sql.SqlReader;

/**
 * Reads the folders of all selected tenants in the order of their path numbers: keys by ranges, contents of a few folders at a time, so
 * that neither cursors stay open for long nor memory grows.
 */
public final class ApiFolders {

    /** Path numbers in one range of keys. */
    private static final int RANGE = 2000;

    /** Folders whose contents are in memory before they are handed on. A definition can have megabytes. */
    private static final int AT_A_TIME = 8;

    /** Collections of a folder that hold no definition. */
    private static final Set<String> OTHER = Set.of("documentation", "in", "out", "fault", "soap_to_rest");

    private static final String ARCHIVES = "archives";

    /** Percent signs are doubled: the text is a format. */
    private static final String CONTENTS =
            "SELECT R.REG_TENANT_ID, R.REG_PATH_ID, R.REG_NAME, C.REG_CONTENT_DATA FROM REG_RESOURCE R LEFT JOIN REG_CONTENT C"
                    + " ON C.REG_CONTENT_ID = R.REG_CONTENT_ID AND C.REG_TENANT_ID = R.REG_TENANT_ID"
                    + " WHERE R.REG_PATH_ID IN %s AND (R.REG_NAME IN ('api', 'swagger.json', 'asyncapi.json')"
                    + " OR R.REG_NAME LIKE '%%.graphql' OR R.REG_NAME LIKE '%%.wsdl' OR R.REG_NAME LIKE '%%.zip')";

    private final Context context;
    private final SqlReader reader;
    private final RegistryPaths paths;

    public ApiFolders(Context context) {
        this.context = context;
        this.reader = context.reader(Role.REGISTRY);
        this.paths = RegistryPaths.of(context.installation());
    }

    /** Working copies, one after the other. */
    public void workingCopies(Consumer<ApiFolder> next) {
        walk(paths.providers() + "/", next);
    }

    /** Revisions, one after the other. */
    public void revisions(Consumer<ApiFolder> next) {
        walk(paths.revisions() + "/", next);
    }

    private void walk(String prefix, Consumer<ApiFolder> next) {
        var chunk = Chunks.<ApiFolderKey>collector(AT_A_TIME, keys -> read(keys, next));
        long last = 0;
        for (Optional<Long> from = following(last); from.isPresent(); from = following(last)) {
            last = from.get() + RANGE - 1;
            keys(prefix, from.get(), last).forEach(chunk::add);
        }
        chunk.flush();
    }

    private Optional<Long> following(long last) {
        return reader.first(
                "SELECT MIN(REG_PATH_ID) FROM REG_PATH WHERE REG_PATH_ID > ?",
                row -> {
                    long id = row.getLong(1);
                    return row.wasNull() ? null : id;
                },
                last);
    }

    private List<ApiFolderKey> keys(String prefix, long from, long to) {
        List<ApiFolderKey> keys = new ArrayList<>();
        // the range is said of both tables: a DBMS that does not carry it over reads every artifact in each range
        reader.each(
                "SELECT P.REG_PATH_ID, P.REG_PATH_VALUE, R.REG_UUID, P.REG_TENANT_ID FROM REG_PATH P JOIN REG_RESOURCE R"
                        + " ON R.REG_PATH_ID = P.REG_PATH_ID AND R.REG_TENANT_ID = P.REG_TENANT_ID"
                        + " WHERE P.REG_PATH_ID BETWEEN ? AND ? AND R.REG_PATH_ID BETWEEN ? AND ? AND R.REG_MEDIA_TYPE = ?"
                        + " ORDER BY P.REG_PATH_ID, P.REG_TENANT_ID",
                row -> {
                    String path = row.getString(2);
                    Optional<Tenant> tenant = context.tenants().byId(row.getInt(4));
                    if (path.startsWith(prefix)
                            && tenant.filter(context.selection()::includes).isPresent()) {
                        keys.add(new ApiFolderKey(tenant.get(), row.getLong(1), path, row.getString(3)));
                    }
                },
                from,
                to,
                from,
                to,
                ArtifactXml.MEDIA_TYPE);
        return keys;
    }

    private void read(List<ApiFolderKey> keys, Consumer<ApiFolder> next) {
        Map<Place, Files> places = new HashMap<>();
        Map<ApiFolderKey, Map<String, byte[]>> contents = new LinkedHashMap<>();
        for (ApiFolderKey key : keys) {
            Map<String, byte[]> files = new HashMap<>();
            contents.put(key, files);
            places.put(new Place(key.tenant().id(), key.pathId()), new Files("", files));
        }
        Map<Place, Files> below = children(places);
        Map<Place, Files> inArchives = new HashMap<>();
        below.forEach((place, files) -> {
            if (files.prefix().equals(ARCHIVES + "/")) {
                inArchives.put(place, files);
            }
        });
        places.putAll(below);
        places.putAll(children(inArchives));
        Chunks.each(
                reader,
                CONTENTS,
                places.keySet().stream().map(Place::pathId).distinct().toList(),
                row -> {
                    Files files = places.get(new Place(row.getInt(1), row.getLong(2)));
                    if (files != null) {
                        byte[] content = row.getBytes(4);
                        files.contents()
                                .put(files.prefix() + row.getString(3), content == null ? new byte[0] : content);
                    }
                });
        contents.forEach((key, files) -> next.accept(new ApiFolder(key, paths, files)));
    }

    /** Collections below: archives, and one for each user store in a provider's name (facts/rows.md#files). */
    private Map<Place, Files> children(Map<Place, Files> parents) {
        Map<Place, Files> children = new HashMap<>();
        Chunks.each(
                reader,
                "SELECT REG_TENANT_ID, REG_PATH_ID, REG_PATH_VALUE, REG_PATH_PARENT_ID FROM REG_PATH"
                        + " WHERE REG_PATH_PARENT_ID IN %s",
                parents.keySet().stream().map(Place::pathId).distinct().toList(),
                row -> {
                    String path = row.getString(3);
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    Files parent = parents.get(new Place(row.getInt(1), row.getLong(4)));
                    if (parent != null && !OTHER.contains(name)) {
                        children.put(
                                new Place(row.getInt(1), row.getLong(2)),
                                new Files(parent.prefix() + name + "/", parent.contents()));
                    }
                });
        return children;
    }

    /** A collection. */
    private record Place(int tenant, long pathId) {}

    /** Where the files of a collection go, and under which prefix. */
    private record Files(String prefix, Map<String, byte[]> contents) {}
}
