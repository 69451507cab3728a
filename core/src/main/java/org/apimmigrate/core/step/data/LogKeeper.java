package org.apimmigrate.core.step.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apimmigrate.core.registry.ExistingPaths;
import org.apimmigrate.core.registry.PathSet;
import org.apimmigrate.core.registry.RegistryLog;
import org.apimmigrate.core.registry.RegistryLog.Row;
import org.apimmigrate.core.registry.RegistryPaths;

/** Decides, path by path, which log rows of one tenant stay. */
final class LogKeeper implements RegistryLog.RowHandler {

    private static final int BATCH = 200;

    private final ExistingPaths existingPaths;
    private final RegistryPaths paths;
    private final int tenantId;
    private final LogRowSpool deletes;
    private final PathSet found;
    private final Map<String, Row> newest = new LinkedHashMap<>();

    /**
     * @param deletes takes the ids of rows that go
     * @param found takes the paths of APIs and documents that re-indexing will find
     */
    LogKeeper(ExistingPaths existingPaths, RegistryPaths paths, int tenantId, LogRowSpool deletes, PathSet found) {
        this.existingPaths = existingPaths;
        this.paths = paths;
        this.tenantId = tenantId;
        this.deletes = deletes;
        this.found = found;
    }

    @Override
    public void handle(Row row, boolean newestIndexed, boolean deletedLater) {
        if (row.action() == RegistryLog.COPY) {
            if (row.target() != null) {
                found.add(row.target());
            }
        } else if (newestIndexed) {
            newest.put(String.valueOf(row.path()), row);
            if (newest.size() >= BATCH) {
                finish();
            }
        } else {
            deletes.add(row.id());
        }
    }

    /** Looks up whether the paths that wait exist. */
    void finish() {
        Map<String, String> existing = existingPaths.of(tenantId, newest.keySet());
        newest.forEach((path, row) -> {
            String mediaType = existing.get(path);
            if (mediaType == null) {
                deletes.add(row.id());
            } else if (RegistryLog.searchable(mediaType, path, paths)) {
                found.add(path);
            }
        });
        newest.clear();
    }
}
