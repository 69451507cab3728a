package org.apimmigrate.benchmark;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;

/**
 * The pattern of the vendor's client (D-36): for each API its artifact is read, the whole API object is built from its tables,
 * the artifact is written as a new content with its whole resource row and a row of the log, the whole row of the API is updated, and the
 * artifact is read again for a check. One transaction for each artifact. It is kind to that pattern: the object is built from six queries
 * on one prepared connection, no XML tree and no cache of a server, and no line is logged.
 */
final class RowAtATime {
    private static final List<String> OBJECT = List.of(
            "SELECT * FROM AM_API_URL_MAPPING WHERE API_ID = ?",
            "SELECT * FROM AM_API_LC_EVENT WHERE API_ID = ?",
            "SELECT S.* FROM AM_SUBSCRIPTION S WHERE S.API_ID = ?",
            "SELECT * FROM AM_API_CLIENT_CERTIFICATE WHERE API_ID = ?",
            "SELECT * FROM AM_API_COMMENTS WHERE API_ID = ?",
            "SELECT * FROM AM_API_RATINGS WHERE API_ID = ?");

    private final Plain am;
    private final Plain registry;
    private final RegistryPaths paths;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    RowAtATime(Plain am, Plain registry, RegistryPaths paths) {
        this.am = am;
        this.registry = registry;
        this.paths = paths;
    }

    /** Gives rows and artifacts their values, one after the other. */
    void run(ApiValues values) throws SQLException, IOException {
        Map<String, List<String[]>> artifacts = keys();
        for (ApiValues.Api api : values.apis()) {
            for (String[] key : artifacts.getOrDefault(api.uuid(), List.of())) {
                artifact(key, api.comparable());
            }
            row(api, values.domains().get(api.tenant()));
        }
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    /** Path, tenant of each artifact, by the UUID of its API; the vendor's client has those of a tenant in memory as well. */
    private Map<String, List<String[]>> keys() throws SQLException {
        Map<String, List<String[]>> keys = new LinkedHashMap<>();
        registry.each(
                "SELECT R.REG_UUID, R.REG_TENANT_ID, P.REG_PATH_VALUE FROM REG_RESOURCE R JOIN REG_PATH P"
                        + " ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID WHERE"
                        + ApiValues.ARTIFACTS,
                row -> keys.computeIfAbsent(
                                paths.apiOfRevision(row.getString(3)).orElse(row.getString(1)), k -> new ArrayList<>())
                        .add(new String[] {row.getString(3), row.getString(2)}));
        registry.commit();
        return keys;
    }

    private void artifact(String[] key, String value) throws SQLException {
        int tenant = Integer.parseInt(key[1]);
        try {
            Map<String, Object> resource = resource(key[0], tenant);
            byte[] content = content(resource, tenant);
            byte[] edited = ArtifactXml.parse(content).withVersionComparable(value);
            long id;
            try (PreparedStatement insert = registry.connection()
                    .prepareStatement(
                            "INSERT INTO REG_CONTENT (REG_CONTENT_DATA, REG_TENANT_ID) VALUES (?, ?)",
                            new String[] {"reg_content_id"})) {
                insert.setBytes(1, edited);
                insert.setInt(2, tenant);
                insert.executeUpdate();
                try (ResultSet made = insert.getGeneratedKeys()) {
                    made.next();
                    id = made.getLong(1);
                }
            }
            resource.put("REG_CONTENT_ID", id);
            full(registry, "REG_RESOURCE", resource, List.of("REG_VERSION", "REG_TENANT_ID"));
            registry.update(
                    "INSERT INTO REG_LOG (REG_PATH, REG_USER_ID, REG_LOGGED_TIME, REG_ACTION, REG_TENANT_ID)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    key[0] + "/api",
                    "admin",
                    new java.sql.Timestamp(System.currentTimeMillis()),
                    1,
                    tenant);
            if (!ArtifactXml.parse(content(resource(key[0], tenant), tenant)).carries(value)) {
                throw new SQLException("the artifact does not carry what was written");
            }
            registry.commit();
        } catch (UnreadableXmlException e) {
            throw new SQLException("an artifact that cannot be read: the baseline is for samples without flaws", e);
        }
    }

    private Map<String, Object> resource(String path, int tenant) throws SQLException {
        Map<String, Object> collection =
                one(registry, "SELECT * FROM REG_PATH WHERE REG_PATH_VALUE = ? AND REG_TENANT_ID = ?", path, tenant);
        return one(
                registry,
                "SELECT * FROM REG_RESOURCE WHERE REG_PATH_ID = ? AND REG_NAME = ? AND REG_TENANT_ID = ?",
                collection.get("REG_PATH_ID"),
                "api",
                tenant);
    }

    private byte[] content(Map<String, Object> resource, int tenant) throws SQLException {
        PreparedStatement select = prepared.get("content");
        if (select == null) {
            select = registry.connection()
                    .prepareStatement(
                            "SELECT REG_CONTENT_DATA FROM REG_CONTENT WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ?");
            prepared.put("content", select);
        }
        select.setObject(1, resource.get("REG_CONTENT_ID"));
        select.setInt(2, tenant);
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private void row(ApiValues.Api api, String domain) throws SQLException {
        Map<String, Object> row = one(am, "SELECT * FROM AM_API WHERE API_ID = ?", (int) api.id());
        for (String query : OBJECT) {
            one(am, query, (int) api.id());
        }
        row.put("ORGANIZATION", domain);
        row.put("VERSION_COMPARABLE", api.comparable());
        full(am, "AM_API", row, List.of("API_ID"));
        am.commit();
    }

    /** Reads all rows and gives the last one. */
    private Map<String, Object> one(Plain on, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared(on, sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        Map<String, Object> found = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    found.put(columns.getColumnName(i).toUpperCase(java.util.Locale.ROOT), rows.getObject(i));
                }
            }
        }
        return found;
    }

    /** Writes all columns of a row. */
    private void full(Plain on, String table, Map<String, Object> row, List<String> key) throws SQLException {
        List<String> columns =
                row.keySet().stream().filter(column -> !key.contains(column)).toList();
        String sql = "UPDATE " + table + " SET " + String.join(" = ?, ", columns) + " = ? WHERE "
                + String.join(" = ? AND ", key) + " = ?";
        PreparedStatement statement = prepared(on, sql);
        int at = 1;
        for (String column : columns) {
            statement.setObject(at++, row.get(column));
        }
        for (String column : key) {
            statement.setObject(at++, row.get(column));
        }
        statement.executeUpdate();
    }

    private PreparedStatement prepared(Plain on, String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = on.connection().prepareStatement(sql, Statement.NO_GENERATED_KEYS);
            prepared.put(sql, known);
        }
        return known;
    }
}
