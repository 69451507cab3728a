package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.RowReader;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One content cannot hold the values of two APIs. */
@ExtendWith(TestServersExtension.class)
abstract class SharedContentsContract {

    private static final String ARTIFACTS =
            "SELECT R.REG_VERSION, R.REG_CONTENT_ID FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                    + " AND P.REG_TENANT_ID = R.REG_TENANT_ID WHERE R.REG_NAME = 'api' AND R.REG_TENANT_ID = -1234"
                    + " AND R.REG_MEDIA_TYPE = 'application/vnd.wso2-api+xml' AND P.REG_PATH_VALUE ";

    abstract TestDbms dbms();

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(
                dbms(),
                SampleOptions.small()
                        .withApis(8)
                        .withVersions(2)
                        .withRevisions(1)
                        .withApplications(2));
    }

    private static List<List<Object>> artifacts(DatabaseUnderTest registry, String where) {
        return new RowReader(registry)
                .rows(ARTIFACTS + where + " ORDER BY R.REG_VERSION").stream()
                        .map(row -> List.<Object>copyOf(row))
                        .toList();
    }

    private static void share(DatabaseUnderTest registry, List<Object> from, List<Object> to) {
        registry.execute("UPDATE REG_RESOURCE SET REG_CONTENT_ID = " + from.get(1) + " WHERE REG_TENANT_ID = -1234"
                + " AND REG_VERSION = " + to.get(0));
    }

    private static List<Finding> shared(TestTool tool) {
        return tool.analyze().findings().stream()
                .filter(finding -> finding.code() == FindingCode.CONTENT_SHARED)
                .toList();
    }

    @Test
    void artifactsOfTwoApisWithOneContentBlock(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        DatabaseUnderTest registry = sample.database(Role.REGISTRY);
        List<List<Object>> working = artifacts(registry, "LIKE '%/provider/%'");
        share(registry, working.get(0), working.get(1));
        TestTool tool = new TestTool(sample);

        assertThat(shared(tool)).singleElement().matches(Finding::blocks).satisfies(finding -> assertThat(
                        finding.message())
                .contains("2 APIs"));
        assertThatThrownBy(tool::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.BLOCKED));
    }

    /** The artifact gets a new content in place, and the document would get it, too. */
    @Test
    void aResourceOfAnotherKindWithTheContentOfAnArtifactBlocks(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        DatabaseUnderTest registry = sample.database(Role.REGISTRY);
        List<Object> artifact = artifacts(registry, "LIKE '%/provider/%'").get(0);
        List<Object> other = new RowReader(registry)
                        .rows("SELECT REG_VERSION, REG_CONTENT_ID FROM REG_RESOURCE WHERE REG_TENANT_ID = -1234"
                                + " AND REG_NAME = 'swagger.json' ORDER BY REG_VERSION")
                        .stream()
                        .map(row -> List.<Object>copyOf(row))
                        .toList()
                        .get(0);
        share(registry, artifact, other);
        TestTool tool = new TestTool(sample);

        assertThat(shared(tool)).singleElement().matches(Finding::blocks).satisfies(finding -> assertThat(
                        finding.message())
                .contains("/swagger.json and the artifact"));
        assertThatThrownBy(tool::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.BLOCKED));
        assertThat(registry.number("SELECT COUNT(*) FROM REG_RESOURCE WHERE REG_CONTENT_ID = " + artifact.get(1)
                        + " AND REG_TENANT_ID = -1234"))
                .isEqualTo(2);
    }

    @Test
    void aRevisionThatSharesTheContentOfItsApiIsMigrated(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        DatabaseUnderTest registry = sample.database(Role.REGISTRY);
        String revision = new RowReader(registry)
                .rows("SELECT P.REG_PATH_VALUE FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                        + " AND P.REG_TENANT_ID = R.REG_TENANT_ID WHERE R.REG_NAME = 'api' AND R.REG_TENANT_ID = -1234"
                        + " AND P.REG_PATH_VALUE LIKE '%/apis/%' ORDER BY R.REG_VERSION")
                .get(0)
                .get(0)
                .toString();
        String api = revision.replaceFirst("/[^/]*$", "").replaceFirst(".*/", "");
        List<Object> copy = artifacts(registry, "= '" + revision + "'").get(0);
        List<Object> working = artifacts(registry, "LIKE '%/provider/%' AND R.REG_UUID = '" + api + "'")
                .get(0);
        share(registry, working, copy);
        TestTool tool = new TestTool(sample);

        assertThat(shared(tool)).isEmpty();
        assertThat(tool.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }
}
