package org.apimmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.sampledata.SampleContent;
import org.apimmigrate.sampledata.SampleContent.VersionOrder;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.testkit.TestDatabases.Prepared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An undamaged 4.0.0 installation becomes a 4.1.0 one. What is expected is known from the making of the sample; what came of it is read
 * with plain JDBC.
 */
@ExtendWith(TestServersExtension.class)
abstract class CleanMigrationContract {
    private static final SampleOptions OPTIONS = SampleOptions.small().withApis(60);
    private static final Pattern COMPARABLE = Pattern.compile("<versionComparable>(.*?)</versionComparable>");

    abstract TestDbms dbms();

    @Test
    void analysisFindsNoError(TestDatabases databases) {
        AnalyzeResult analysis = new TestTool(databases.sample(dbms(), OPTIONS)).analyze();

        assertThat(analysis.couldNotRun()).isEmpty();
        assertThat(analysis.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(analysis.blocks()).isFalse();
    }

    @Test
    void itIsDoneAndVerified(TestDatabases databases) {
        MigrateResult result = migrated(databases).result().result();

        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(result.verification().schemaDifferences()).isEmpty();
        assertThat(result.verification().ledgerDifferences()).isEmpty();
        assertThat(result.verification().invariants())
                .hasSizeGreaterThanOrEqualTo(27)
                .allMatch(InvariantResult::holds);
    }

    @Test
    void theSchemaIsThatOfAFreshInstallation(TestDatabases databases) {
        TestInstallation installation = migrated(databases).installation();
        for (DatabaseUnderTest database : installation.databases()) {
            assertThat(SchemaText.differences(database, FreshSchemas.like(databases, installation, database, "4.1.0")))
                    .isEmpty();
        }
    }

    @Test
    void aSecondRunChangesNothing(TestDatabases databases) {
        TestInstallation installation = migrated(databases).installation();
        Map<String, String> contents = Migrated.contents(installation);
        Map<Role, Map<String, Long>> counts = Migrated.counts(installation);

        MigrateResult again = new TestTool(installation).migrate();

        assertThat(again.outcome()).isEqualTo(MigrateResult.Outcome.NOTHING_TO_DO);
        assertThat(again.steps())
                .isNotEmpty()
                .allMatch(step -> step.state() == StepResult.State.SKIPPED && step.rows() == 0);
        assertThat(Migrated.contents(installation)).isEqualTo(contents);
        assertThat(Migrated.counts(installation)).isEqualTo(counts);
    }

    @Test
    void finishLeavesNoTraceAndTheResultStillVerifies(TestDatabases databases) {
        TestInstallation installation = databases.sample(dbms(), OPTIONS.withApis(20));
        TestTool tool = new TestTool(installation);
        tool.migrate();

        assertThat(tool.finish()).isTrue();
        assertThat(tool.finish()).isFalse();
        assertThat(tool.verify().holds()).isTrue();
        assertThat(tool.migrate().outcome()).isEqualTo(MigrateResult.Outcome.NOTHING_TO_DO);
    }

    @Test
    void everyRowGetsTheOrganizationOfItsTenant(TestDatabases databases) {
        TestInstallation installation = migrated(databases).installation();
        SampleContent content = installation.content();
        RowReader am = new RowReader(installation.database(Role.AM));
        Map<String, String> ofApis = new TreeMap<>();
        content.apis().forEach(api -> ofApis.put(api.uuid(), api.tenant().domain()));

        assertThat(am.map("SELECT API_UUID, ORGANIZATION FROM AM_API")).isEqualTo(ofApis);
        assertThat(am.map("SELECT UUID, ORGANIZATION FROM AM_APPLICATION"))
                .isEqualTo(content.applicationOrganizations());
        assertThat(am.map("SELECT UUID, ORGANIZATION FROM AM_API_CATEGORIES"))
                .isEqualTo(content.categoryOrganizations());
        assertThat(am.map("SELECT UUID, ORGANIZATION FROM AM_GATEWAY_ENVIRONMENT"))
                .isEqualTo(content.environmentOrganizations());
        assertThat(am.map("SELECT UUID, ORGANIZATION FROM AM_KEY_MANAGER"))
                .isEqualTo(content.keyManagerOrganizations());
    }

    @Test
    void defaultVersionsGetTheOrganizationOfTheirApi(TestDatabases databases) {
        TestInstallation installation = migrated(databases).installation();
        Map<String, String> domains = new HashMap<>();
        installation
                .content()
                .apis()
                .forEach(api -> domains.put(
                        api.provider() + " " + api.name(), api.tenant().domain()));

        List<List<String>> rows = new RowReader(installation.database(Role.AM))
                .rows("SELECT API_PROVIDER, API_NAME, ORGANIZATION FROM AM_API_DEFAULT_VERSION");

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get(2))
                .isEqualTo(domains.get(row.get(0) + " " + row.get(1))));
    }

    @Test
    void comparableVersionsRiseAsTheVersionsDo(TestDatabases databases) {
        TestInstallation installation = migrated(databases).installation();
        Map<String, List<Long>> values = new HashMap<>();
        for (SampleApi api : installation.content().apis()) {
            String value = comparables(installation).get(api.uuid());
            assertThat(value).as(api.name() + " " + api.version()).matches("1[0-9]{12}");
            values.computeIfAbsent(api.tenant().domain() + api.name() + " " + api.version(), k -> new ArrayList<>())
                    .add(Long.valueOf(value));
        }
        for (VersionOrder order : installation.content().versionOrders()) {
            long highest = 0;
            for (List<String> equal : order.ascending()) {
                List<Long> group = new ArrayList<>();
                equal.forEach(
                        version -> group.addAll(values.get(order.tenant().domain() + order.name() + " " + version)));
                assertThat(Collections.min(group))
                        .as(order.name() + " " + equal)
                        .isGreaterThan(highest);
                assertThat(group).doesNotHaveDuplicates();
                highest = Collections.max(group);
            }
        }
    }

    @Test
    void everyArtifactCarriesTheValueOfItsRowRevisionsIncluded(TestDatabases databases) {
        TestInstallation installation = migrated(databases).installation();
        Map<String, String> contents = Migrated.contents(installation);
        Map<String, String> rows = comparables(installation);
        for (SampleApi api : installation.content().apis()) {
            String tenant = api.tenant().id() + ":";
            List<String> paths = new ArrayList<>(List.of(tenant + api.artifactPath()));
            api.revisions()
                    .forEach(revision -> paths.add(tenant + "/_system/governance/apimgt/applicationdata/apis/"
                            + api.uuid() + "/" + revision.number() + "/api"));
            for (String path : paths) {
                Matcher matcher = COMPARABLE.matcher(contents.get(path));
                assertThat(matcher.find()).as(path).isTrue();
                assertThat(matcher.group(1)).as(path).isEqualTo(rows.get(api.uuid()));
                assertThat(matcher.find()).as("a second value in " + path).isFalse();
            }
        }
    }

    @Test
    void artifactsAndTypesAreAllThatChangesInTheRegistry(TestDatabases databases) {
        Prepared<Migrated> migrated = migrated(databases);
        Map<String, String> before = migrated.result().contentsBefore();
        Map<String, String> after = Migrated.contents(migrated.installation());

        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, content) -> {
            String now = after.get(path);
            if (path.endsWith("/api")) {
                assertThat(COMPARABLE.matcher(now).replaceAll("")).as(path).isEqualTo(content);
            } else if (path.endsWith("/api.rxt")) {
                assertThat(now).as(path).contains("Version Comparable").hasSizeGreaterThan(content.length());
            } else {
                assertThat(now).as(path).isEqualTo(content);
            }
        });
    }

    @Test
    void tenantConfigurationsKeepWhatIsTheirsAndGetWhatIsNeeded(TestDatabases databases) throws Exception {
        TestInstallation installation = migrated(databases).installation();
        Map<String, String> stored = new RowReader(installation.database(Role.AM))
                .map("SELECT ORGANIZATION, CONFIGURATION FROM AM_SYSTEM_CONFIGS WHERE CONFIG_TYPE = 'TENANT'");
        ObjectMapper json = new ObjectMapper();
        for (SampleTenant tenant : installation.content().tenants()) {
            if (!tenant.loaded()) {
                continue;
            }
            assertThat(stored).containsKey(tenant.domain());
            JsonNode root = json.readTree(stored.get(tenant.domain()).getBytes(StandardCharsets.ISO_8859_1));
            Map<String, String> scopes = new TreeMap<>();
            root.path("RESTAPIScopes")
                    .path("Scope")
                    .forEach(scope -> scopes.put(
                            scope.path("Name").asText(), scope.path("Roles").asText()));
            assertThat(scopes).containsKeys("apim:api_manage", "apim:common_operation_policy_manage");
            assertThat(root.path("DefaultRoles").has("IntegrationDeveloperRole"))
                    .isTrue();
            if (tenant.configuration() == SampleTenant.Configuration.CUSTOMISED) {
                assertThat(root.path("EnableMonetization").asBoolean()).isTrue();
                assertThat(root.path("ShopSettings").path("greeting").asText()).isEqualTo("Gr\u00fc\u00dfe");
                assertThat(root.path("DefaultRoles")
                                .path("CreatorRole")
                                .path("RoleName")
                                .asText())
                        .isEqualTo("Internal/shop-creator");
                assertThat(scopes)
                        .containsEntry("apim:api_view", "admin,Internal/publisher,shop-auditor")
                        .containsEntry("shop:audit", "shop-auditor");
            }
        }
    }

    @Test
    void rowsOfAllOtherTablesStay(TestDatabases databases) {
        Prepared<Migrated> migrated = migrated(databases);
        Map<Role, Map<String, Long>> after = Migrated.counts(migrated.installation());

        migrated.result()
                .countsBefore()
                .forEach((role, before) -> before.forEach((table, rows) -> {
                    if (!table.equals("REG_LOG")) {
                        assertThat(after.get(role).get(table))
                                .as(role + " " + table)
                                .isEqualTo(rows);
                    }
                }));
    }

    @Test
    void reIndexingFindsEveryArtifactAndDocument(TestDatabases databases) {
        TestInstallation installation = migrated(databases).installation();
        RowReader registry = new RowReader(installation.database(Role.REGISTRY));
        Map<String, Integer> newest = new HashMap<>();
        registry.rows("SELECT REG_TENANT_ID, REG_PATH, REG_ACTION FROM REG_LOG ORDER BY REG_LOG_ID")
                .forEach(row -> {
                    int action = Integer.parseInt(row.get(2));
                    if (List.of(0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 15).contains(action)) {
                        newest.put(row.get(0) + ":" + row.get(1), action);
                    }
                });
        Set<String> wanted = new TreeSet<>();
        registry.rows("SELECT R.REG_TENANT_ID, P.REG_PATH_VALUE, R.REG_NAME FROM REG_RESOURCE R JOIN REG_PATH P"
                        + " ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                        + " WHERE R.REG_MEDIA_TYPE IN ('application/vnd.wso2-api+xml', 'application/vnd.wso2-document+xml')"
                        + " AND P.REG_PATH_VALUE NOT LIKE '%/applicationdata/apis/%'")
                .forEach(row -> wanted.add(row.get(0) + ":" + row.get(1) + "/" + row.get(2)));

        assertThat(wanted)
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(newest.get(path)).as(path).isNotNull().isNotEqualTo(7));
    }

    private Prepared<Migrated> migrated(TestDatabases databases) {
        return databases.shared(dbms(), OPTIONS, "migrated", sample -> Migrated.of(sample, MigrateOptions.DEFAULTS));
    }

    private static Map<String, String> comparables(TestInstallation installation) {
        return new RowReader(installation.database(Role.AM)).map("SELECT API_UUID, VERSION_COMPARABLE FROM AM_API");
    }
}
