package org.apimmigrate.core.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.sql.KeyRanges;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/**
 * The registry's log, from which a 4.1.0 server learns what to index (facts/registry.md#tables, facts/steps.md#step-10).
 *
 * @param registry reader of a database with {@code REG_*} tables
 */
public record RegistryLog(SqlReader registry) {

    /** Actions after which the indexer looks at the path of the row. */
    public static final Set<Integer> INDEXED = Set.of(0, 1, 2, 3, 4, 5, 8, 9, 10, 15);

    /** The indexer looks at the target, which is in {@code REG_ACTION_DATA}. */
    public static final int COPY = 11;

    public static final int UPDATE = 1;
    public static final int DELETE = 7;

    private static final String DOCUMENT = "application/vnd.wso2-document+xml";
    private static final int WINDOW = 500;

    /**
     * A row of {@code REG_LOG}.
     *
     * @param target {@code REG_ACTION_DATA}
     */
    public record Row(
            long id,
            @Nullable String path,
            int action,
            @Nullable String target) {

        public boolean indexed() {
            return path != null && INDEXED.contains(action);
        }
    }

    /** Takes the rows of a tenant; those of one path newest first. */
    @FunctionalInterface
    public interface RowHandler {

        /**
         * @param newestIndexed is it the newest row of its path that the indexer acts upon
         * @param deletedLater does a newer row of its path say that the resource was deleted
         */
        void handle(Row row, boolean newestIndexed, boolean deletedLater);
    }

    /**
     * All rows of a tenant in the order of their paths. A DBMS that takes texts of different case as equal mixes their rows, so what is
     * known of a path is kept until some hundred others have come.
     */
    public void eachRow(int tenantId, RowHandler handler) {
        Map<String, Seen> window = new LinkedHashMap<>();
        registry.each(
                "SELECT REG_LOG_ID, REG_PATH, REG_ACTION, REG_ACTION_DATA FROM REG_LOG WHERE REG_TENANT_ID = ?"
                        + " ORDER BY REG_PATH, REG_LOG_ID DESC",
                result -> {
                    Row row = new Row(result.getLong(1), result.getString(2), result.getInt(3), result.getString(4));
                    Seen seen = window.computeIfAbsent(String.valueOf(row.path()), p -> new Seen());
                    handler.handle(row, row.indexed() && !seen.indexed, seen.deleted);
                    seen.indexed |= row.indexed();
                    seen.deleted |= row.action() == DELETE;
                    if (window.size() > WINDOW) {
                        window.remove(window.keySet().iterator().next());
                    }
                },
                tenantId);
    }

    /** What newer rows of a path said. */
    private static final class Seen {
        private boolean indexed;
        private boolean deleted;
    }

    /** Would the server's search miss something if a resource of this type at this path had no row? */
    public static boolean searchable(@Nullable String mediaType, String path, RegistryPaths paths) {
        return (ArtifactXml.MEDIA_TYPE.equals(mediaType) && !paths.ofRevision(path)) || DOCUMENT.equals(mediaType);
    }

    /** Paths of all API and document resources of a tenant that search must find, page by page. */
    public void eachSearchable(int tenantId, RegistryPaths paths, Consumer<List<String>> consumer) {
        String candidates =
                " FROM REG_RESOURCE R WHERE R.REG_TENANT_ID = ? AND R.REG_NAME IS NOT NULL AND R.REG_MEDIA_TYPE IN (?, ?)";
        String sql = """
                SELECT P.REG_PATH_VALUE, R.REG_NAME, R.REG_MEDIA_TYPE FROM REG_RESOURCE R
                JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID
                WHERE R.REG_TENANT_ID = ? AND R.REG_NAME IS NOT NULL AND R.REG_MEDIA_TYPE IN (?, ?)
                    AND R.REG_VERSION > ? AND R.REG_VERSION <= ?
                ORDER BY R.REG_VERSION
                """;
        for (KeyRanges.Range range : KeyRanges.of(
                registry,
                WINDOW,
                "SELECT R.REG_VERSION" + candidates + " ORDER BY R.REG_VERSION",
                tenantId,
                ArtifactXml.MEDIA_TYPE,
                DOCUMENT)) {
            List<String> found = new ArrayList<>();
            registry.each(
                    sql,
                    row -> {
                        String path = row.getString(1) + "/" + row.getString(2);
                        if (searchable(row.getString(3), path, paths)) {
                            found.add(path);
                        }
                    },
                    tenantId,
                    ArtifactXml.MEDIA_TYPE,
                    DOCUMENT,
                    range.after(),
                    range.upTo());
            consumer.accept(found);
        }
    }
}
