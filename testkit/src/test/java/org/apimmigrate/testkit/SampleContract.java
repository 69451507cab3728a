package org.apimmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.model.ApiKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sample looks like what a 4.0.0 server writes, on every DBMS. */
@ExtendWith(TestServersExtension.class)
abstract class SampleContract {
    abstract TestDbms dbms();

    @Test
    void itHoldsEveryKindOfApiAndTheRowsThatBelongToIt(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), SampleOptions.small());
        DatabaseUnderTest am = sample.database(Role.AM);
        DatabaseUnderTest registry = sample.database(Role.REGISTRY);

        for (ApiKind kind : ApiKind.values()) {
            assertThat(am.number("SELECT COUNT(*) FROM AM_API WHERE API_TYPE = '" + kind.type() + "'"))
                    .as(kind + " rows")
                    .isEqualTo(sample.content().apis(kind).size())
                    .isPositive();
        }
        long revisions = sample.content().apis().stream()
                .mapToLong(api -> api.revisions().size())
                .sum();
        assertThat(am.number("SELECT COUNT(*) FROM AM_REVISION")).isEqualTo(revisions);
        assertThat(registry.number("SELECT COUNT(*) FROM REG_RESOURCE WHERE REG_NAME = 'api'"
                        + " AND REG_MEDIA_TYPE = 'application/vnd.wso2-api+xml'"))
                .isEqualTo(revisions + sample.content().apis().size());
        assertThat(am.number("SELECT COUNT(*) FROM AM_API_PRODUCT_MAPPING M JOIN AM_API_URL_MAPPING U"
                        + " ON M.URL_MAPPING_ID = U.URL_MAPPING_ID WHERE M.REVISION_UUID = 'Current API'"
                        + " AND U.REVISION_UUID IN ('" + productIds(sample) + "')"))
                .isPositive();
    }

    @Test
    void everyFlawLeavesItsMark(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), SampleOptions.flawed());

        assertThat(sample.content().findings())
                .filteredOn(finding -> !finding.implied())
                .hasSize((int) sample.options().flaws().stream()
                        .filter(flaw -> flaw.possibleOn(dbms().dialect()))
                        .count());
    }

    @Test
    void fourDatabasesHoldOnePartEach(TestDatabases databases) {
        TestInstallation sample =
                databases.sample(dbms(), SampleOptions.small().withApis(20).withLayout(Layout.FOUR));

        String conf = "SELECT COUNT(*) FROM REG_RESOURCE WHERE REG_NAME = 'tenant-conf.json'";
        String rxt = "SELECT COUNT(*) FROM REG_RESOURCE WHERE REG_NAME = 'api.rxt'";
        assertThat(sample.database(Role.CONFIG).number(conf)).isEqualTo(4);
        assertThat(sample.database(Role.CONFIG).number(rxt)).isZero();
        assertThat(sample.database(Role.REGISTRY).number(conf)).isZero();
        assertThat(sample.database(Role.REGISTRY).number(rxt)).isEqualTo(4);
        assertThat(sample.database(Role.USER).number("SELECT COUNT(*) FROM UM_TENANT"))
                .isEqualTo(4);
    }

    @Test
    void theDatabaseGoesOnNumberingBehindTheSample(TestDatabases databases) {
        TestInstallation sample =
                databases.sample(dbms(), SampleOptions.small().withApis(20).withLayout(Layout.ONE));
        DatabaseUnderTest am = sample.database(Role.AM);
        long before = am.number("SELECT MAX(API_ID) FROM AM_API");

        am.execute("INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION) VALUES ('u', 'p', 'n', 'v')");

        assertThat(am.number("SELECT API_ID FROM AM_API WHERE API_UUID = 'u'")).isEqualTo(before + 1);
    }

    @Test
    void equalOptionsGiveEqualSamples(TestDatabases databases) {
        SampleOptions options = SampleOptions.small().withApis(20);
        TestInstallation one = databases.sample(dbms(), options);
        TestInstallation other = databases.sample(dbms(), options.withLayout(Layout.ONE));
        TestInstallation different = databases.sample(dbms(), options.withSeed(7));

        assertThat(one.content()).isEqualTo(other.content());
        assertThat(different.content()).isNotEqualTo(one.content());
    }

    private static String productIds(TestInstallation sample) {
        List<String> ids = sample.content().apis(ApiKind.PRODUCT).stream()
                .map(api -> String.valueOf(api.id()))
                .toList();
        return String.join("', '", ids);
    }
}
