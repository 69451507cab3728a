package org.apimmigrate.core.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds single resources by tenant and path (facts/registry.md#tables).
 *
 * @param registry reader of the database that holds the registry the path belongs to
 */
public record ResourceReader(SqlReader registry) {

    /**
     * A resource with its content.
     *
     * @param contentId null without content
     * @param content null without content
     */
    public record Resource(int tenantId, @Nullable Long contentId, byte @Nullable [] content) {}

    public Optional<Resource> find(int tenantId, String collection, String name) {
        return registry.first("""
                SELECT R.REG_CONTENT_ID, C.REG_CONTENT_DATA
                FROM REG_PATH P
                JOIN REG_RESOURCE R ON R.REG_PATH_ID = P.REG_PATH_ID AND R.REG_TENANT_ID = P.REG_TENANT_ID
                LEFT JOIN REG_CONTENT C ON C.REG_CONTENT_ID = R.REG_CONTENT_ID AND C.REG_TENANT_ID = R.REG_TENANT_ID
                WHERE P.REG_TENANT_ID = ? AND P.REG_PATH_VALUE = ? AND R.REG_NAME = ?
                """, row -> resource(tenantId, row), tenantId, collection, name);
    }

    private static Resource resource(int tenantId, ResultSet row) throws SQLException {
        long content = row.getLong(1);
        return new Resource(tenantId, row.wasNull() ? null : content, row.getBytes(2));
    }
}
