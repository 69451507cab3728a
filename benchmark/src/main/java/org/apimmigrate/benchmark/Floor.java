package org.apimmigrate.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.RegistryLog;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;

/**
 * The same end state by a database administrator's own script: set-based SQL, artifacts streamed to a client, edited as bytes and streamed
 * back into a temporary table, one UPDATE. No journal, no restore point, no check, no resume. Statements whose number does not grow with
 * the APIs (schema, tenant configurations) are those of the tool.
 */
final class Floor {
    private static final byte[] END = "</overview>".getBytes(StandardCharsets.UTF_8);

    private final TestInstallation installation;
    private final Recorder recorded;
    private final Instant base;
    private final Map<Integer, String> domains;
    private final RegistryPaths paths;
    private final Map<String, Double> times = new LinkedHashMap<>();

    /** @param base the value of the highest versions, so that the end state can be the same */
    Floor(TestInstallation installation, Recorder recorded, Instant base, Map<Integer, String> domains) {
        this.installation = installation;
        this.recorded = recorded;
        this.base = base;
        this.domains = domains;
        this.paths = RegistryPaths.of(installation.installation());
    }

    /** Seconds by part. */
    Map<String, Double> run() throws SQLException, IOException {
        try (Plain am = new Plain(installation.database(Role.AM));
                Plain registry = new Plain(installation.database(Role.REGISTRY));
                Plain reading = new Plain(installation.database(Role.REGISTRY))) {
            time("schema, before the data", () -> {
                registry.replay(recorded.of(StepId.REGISTRY_INDICES));
                am.replay(recorded.of(StepId.SCHEMA_EXPAND));
            });
            time("small tables", () -> small(am, registry));
            ApiValues[] values = new ApiValues[1];
            time("rows of APIs", () -> {
                values[0] = ApiValues.of(am, registry, domains, base);
                apis(am, values[0]);
            });
            time("artifacts", () -> artifacts(reading, registry, values[0]));
            time("schema, after the data", () -> am.replay(recorded.of(StepId.SCHEMA_TIGHTEN)));
            time("registry log", () -> log(registry));
        }
        return times;
    }

    private void small(Plain am, Plain registry) throws SQLException {
        am.replay(recorded.of(StepId.CATEGORY_ORGANIZATIONS));
        am.replay(recorded.of(StepId.APPLICATION_ORGANIZATIONS));
        am.replay(recorded.of(StepId.GATEWAY_ENVIRONMENTS));
        am.replay(recorded.of(StepId.TENANT_CONFIGURATIONS));
        registry.replay(recorded.of(StepId.API_RXT));
    }

    private static void apis(Plain am, ApiValues values) throws SQLException, IOException {
        am.execute(temporary(am, "FLOOR_API", "ID BIGINT, ORG VARCHAR(128), COMPARABLE VARCHAR(15)"));
        try (Staging staging = new Staging(am, "FLOOR_API", 3)) {
            for (ApiValues.Api api : values.apis()) {
                staging.add(api.id(), values.domains().get(api.tenant()), api.comparable());
            }
        }
        String set = "ORGANIZATION = S.ORG, VERSION_COMPARABLE = S.COMPARABLE";
        am.execute(index(am, "FLOOR_API", "ID"));
        am.execute(
                switch (am.dbms()) {
                    case POSTGRESQL -> "UPDATE AM_API A SET " + set + " FROM FLOOR_API S WHERE S.ID = A.API_ID";
                    case H2 ->
                        "MERGE INTO AM_API A USING FLOOR_API S ON (S.ID = A.API_ID) WHEN MATCHED THEN UPDATE SET " + set;
                    default ->
                        "UPDATE AM_API A JOIN FLOOR_API S ON S.ID = A.API_ID SET A.ORGANIZATION = S.ORG,"
                                + " A.VERSION_COMPARABLE = S.COMPARABLE";
                });
        am.execute("UPDATE AM_API_DEFAULT_VERSION SET ORGANIZATION = (SELECT MAX(A.ORGANIZATION) FROM AM_API A"
                + " WHERE A.API_NAME = AM_API_DEFAULT_VERSION.API_NAME"
                + " AND A.API_PROVIDER = AM_API_DEFAULT_VERSION.API_PROVIDER)");
        am.commit();
    }

    private void artifacts(Plain from, Plain to, ApiValues values) throws SQLException, IOException {
        String bytes = to.dbms() == TestDbms.POSTGRESQL ? "BYTEA" : to.dbms() == TestDbms.H2 ? "VARBINARY" : "LONGBLOB";
        to.execute(temporary(to, "FLOOR_CONTENT", "ID BIGINT, TENANT BIGINT, DATA " + bytes));
        try (Staging staging = new Staging(to, "FLOOR_CONTENT", 3)) {
            Set<Long> done = new HashSet<>();
            from.each(
                    "SELECT R.REG_TENANT_ID, R.REG_CONTENT_ID, R.REG_UUID, P.REG_PATH_VALUE, C.REG_CONTENT_DATA"
                            + " FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                            + " AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                            + " JOIN REG_CONTENT C ON C.REG_CONTENT_ID = R.REG_CONTENT_ID"
                            + " AND C.REG_TENANT_ID = R.REG_TENANT_ID WHERE" + ApiValues.ARTIFACTS,
                    row -> {
                        String uuid = paths.apiOfRevision(row.getString(4)).orElse(row.getString(3));
                        String value = values.comparableByUuid().get(uuid);
                        long content = row.getLong(2);
                        if (value == null || !done.add(content)) {
                            return;
                        }
                        try {
                            staging.add(content, (long) row.getInt(1), edited(row.getBytes(5), value));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        to.execute(index(to, "FLOOR_CONTENT", "ID"));
        String on = "S.ID = C.REG_CONTENT_ID AND S.TENANT = C.REG_TENANT_ID";
        to.execute(
                switch (to.dbms()) {
                    case POSTGRESQL ->
                        "UPDATE REG_CONTENT C SET REG_CONTENT_DATA = S.DATA FROM FLOOR_CONTENT S WHERE " + on;
                    case H2 ->
                        "MERGE INTO REG_CONTENT C USING FLOOR_CONTENT S ON (" + on
                                + ") WHEN MATCHED THEN UPDATE SET REG_CONTENT_DATA = S.DATA";
                    default -> "UPDATE REG_CONTENT C JOIN FLOOR_CONTENT S ON " + on + " SET C.REG_CONTENT_DATA = S.DATA";
                });
        to.commit();
    }

    /** The value at the end of the first overview: bytes are searched, nothing is parsed. */
    static byte[] edited(byte[] xml, String value) throws SQLException {
        byte[] tag = ("<versionComparable>" + value + "</versionComparable>").getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= xml.length - END.length; at++) {
            if (xml[at] == '<' && java.util.Arrays.equals(xml, at, at + END.length, END, 0, END.length)) {
                byte[] made = new byte[xml.length + tag.length];
                System.arraycopy(xml, 0, made, 0, at);
                System.arraycopy(tag, 0, made, at, tag.length);
                System.arraycopy(xml, at, made, at + tag.length, xml.length - at);
                return made;
            }
        }
        throw new SQLException("an artifact without overview: the floor is for samples without flaws");
    }

    private void log(Plain registry) throws SQLException {
        String tenants = domains.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        String indexed = RegistryLog.INDEXED.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        boolean concat = registry.dbms() == TestDbms.MARIADB || registry.dbms() == TestDbms.MYSQL;
        String folder = "CASE WHEN P.REG_PATH_VALUE = '/' THEN '' ELSE P.REG_PATH_VALUE END";
        String path = "CASE WHEN R.REG_NAME IS NULL THEN P.REG_PATH_VALUE ELSE "
                + (concat ? "CONCAT(" + folder + ", '/', R.REG_NAME)" : folder + " || '/' || R.REG_NAME") + " END";
        registry.execute(temporary(
                registry,
                "FLOOR_PATH",
                "TENANT INTEGER, PATH VARCHAR(2100), MEDIA VARCHAR(500), NUM BIGINT, NAME VARCHAR(500)"));
        registry.execute("INSERT INTO FLOOR_PATH SELECT R.REG_TENANT_ID, " + path + ", R.REG_MEDIA_TYPE, R.REG_VERSION,"
                + " R.REG_NAME FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                + " AND P.REG_TENANT_ID = R.REG_TENANT_ID");
        registry.execute(index(registry, "FLOOR_PATH", concat ? "PATH(200)" : "PATH"));
        registry.execute(temporary(registry, "FLOOR_NEWEST", "ID BIGINT, TENANT INTEGER, PATH VARCHAR(2100)"));
        registry.execute("INSERT INTO FLOOR_NEWEST SELECT MAX(REG_LOG_ID), REG_TENANT_ID, REG_PATH FROM REG_LOG"
                + " WHERE REG_ACTION IN " + indexed + " GROUP BY REG_TENANT_ID, REG_PATH");
        registry.execute(temporary(registry, "FLOOR_STAY", "ID BIGINT"));
        registry.execute("INSERT INTO FLOOR_STAY SELECT DISTINCT K.ID FROM FLOOR_NEWEST K JOIN FLOOR_PATH E"
                + " ON E.TENANT = K.TENANT AND E.PATH = K.PATH");
        registry.execute(index(registry, "FLOOR_STAY", "ID"));
        registry.execute("DELETE FROM REG_LOG WHERE REG_TENANT_ID IN " + tenants + " AND REG_ACTION <> "
                + RegistryLog.COPY + " AND NOT EXISTS (SELECT 1 FROM FLOOR_STAY S WHERE S.ID = REG_LOG.REG_LOG_ID)");
        registry.execute(temporary(registry, "FLOOR_LOGGED", "TENANT INTEGER, PATH VARCHAR(2100)"));
        registry.execute("INSERT INTO FLOOR_LOGGED SELECT REG_TENANT_ID, CASE WHEN REG_ACTION = " + RegistryLog.COPY
                + " THEN REG_ACTION_DATA ELSE REG_PATH END FROM REG_LOG");
        registry.execute(index(registry, "FLOOR_LOGGED", concat ? "PATH(200)" : "PATH"));
        registry.update(
                "INSERT INTO REG_LOG (REG_PATH, REG_USER_ID, REG_LOGGED_TIME, REG_ACTION, REG_TENANT_ID)"
                        + " SELECT E.PATH, 'wso2.system.user', CAST(? AS " + (concat ? "DATETIME" : "TIMESTAMP")
                        + "), 1, E.TENANT FROM FLOOR_PATH E WHERE E.NAME IS NOT NULL AND E.TENANT IN " + tenants
                        + " AND (E.MEDIA = 'application/vnd.wso2-document+xml' OR (E.MEDIA = '" + ArtifactXml.MEDIA_TYPE
                        + "' AND E.PATH NOT LIKE '" + paths.revisions() + "/%')) AND NOT EXISTS"
                        + " (SELECT 1 FROM FLOOR_LOGGED L WHERE L.TENANT = E.TENANT AND L.PATH = E.PATH)"
                        + " ORDER BY E.TENANT, E.NUM",
                Timestamp.valueOf(LocalDateTime.ofInstant(base, ZoneOffset.UTC)));
        registry.commit();
    }

    private static String temporary(Plain on, String table, String columns) {
        return "CREATE " + (on.dbms() == TestDbms.H2 ? "LOCAL TEMPORARY" : "TEMPORARY") + " TABLE " + table + " (" + columns
                + ")" + (on.dbms() == TestDbms.H2 ? " NOT PERSISTENT" : "");
    }

    /** In H2 an index of a temporary table is made without a name of its own that another session could have. */
    private static String index(Plain on, String table, String column) {
        return "CREATE INDEX " + table + "_IX ON " + table + " (" + column + ")";
    }

    /** A part of the script. */
    @FunctionalInterface
    private interface Part {
        void run() throws SQLException, IOException;
    }

    private void time(String name, Part part) throws SQLException, IOException {
        long since = System.nanoTime();
        part.run();
        times.put(name, (System.nanoTime() - since) / 1e9);
    }
}
