package org.apimmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.sampledata.SampleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A database on which the vendor's own migration has run is brought to the end as well. What that migration leaves is reported in facts/defects.md;
 * here its traces are put on a database that this tool has migrated: environments without organization next to their old column, revisions
 * without comparable version, and whatever else the subclass adds.
 */
@ExtendWith(TestServersExtension.class)
abstract class VendorMigratedContract {
    private static final SampleOptions OPTIONS = SampleOptions.small().withApis(40);

    abstract TestDbms dbms();

    @Test
    void whatTheVendorLeavesIsMended(TestDatabases databases) {
        TestInstallation installation = databases.sample(dbms(), OPTIONS);
        Migrated.of(installation, MigrateOptions.DEFAULTS);
        new TestTool(installation).finish();
        leaveTraces(installation);
        assertThat(new TestTool(installation).verify().holds()).isFalse();

        MigrateResult result = new TestTool(installation).migrate();

        assertThat(result.verification().schemaDifferences()).isEmpty();
        assertThat(result.verification().invariants())
                .filteredOn(invariant -> !invariant.holds())
                .extracting(InvariantResult::id)
                .isEmpty();
        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(new RowReader(installation.database(Role.AM))
                        .map("SELECT UUID, ORGANIZATION FROM AM_GATEWAY_ENVIRONMENT"))
                .isEqualTo(installation.content().environmentOrganizations());
        assertThat(Migrated.contents(installation).entrySet())
                .filteredOn(content -> content.getKey().endsWith("/api"))
                .allSatisfy(content -> assertThat(content.getValue()).contains("<versionComparable>"));
        for (DatabaseUnderTest database : installation.databases()) {
            assertThat(SchemaText.differences(database, FreshSchemas.like(databases, installation, database, "4.1.0")))
                    .isEmpty();
        }
    }

    private void leaveTraces(TestInstallation installation) {
        DatabaseUnderTest am = installation.database(Role.AM);
        am.execute(oldEnvironmentColumn());
        am.execute("UPDATE AM_GATEWAY_ENVIRONMENT SET ORGANIZATION = NULL");
        installation
                .content()
                .environmentOrganizations()
                .forEach((uuid, domain) -> am.execute("UPDATE AM_GATEWAY_ENVIRONMENT SET TENANT_DOMAIN = '" + domain
                        + "' WHERE UUID = '" + uuid + "'"));
        DatabaseUnderTest registry = installation.database(Role.REGISTRY);
        new RowReader(registry)
                .rows("SELECT C.REG_CONTENT_ID, C.REG_TENANT_ID, C.REG_CONTENT_DATA FROM REG_CONTENT C"
                        + " JOIN REG_RESOURCE R ON R.REG_CONTENT_ID = C.REG_CONTENT_ID"
                        + " AND R.REG_TENANT_ID = C.REG_TENANT_ID"
                        + " JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID AND P.REG_TENANT_ID = R.REG_TENANT_ID"
                        + " WHERE R.REG_NAME = 'api' AND P.REG_PATH_VALUE LIKE '%/applicationdata/apis/%'")
                .forEach(row -> withoutComparable(registry, row));
    }

    /** The statements with which this DBMS gets back what the vendor's script does not take away. */
    abstract List<String> oldEnvironmentColumn();

    private static void withoutComparable(DatabaseUnderTest registry, List<String> row) {
        byte[] content = row.get(2)
                .replaceAll("<versionComparable>.*?</versionComparable>", "")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        registry.update(
                "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ?",
                content,
                Integer.valueOf(row.get(0)),
                Integer.valueOf(row.get(1)));
    }
}
