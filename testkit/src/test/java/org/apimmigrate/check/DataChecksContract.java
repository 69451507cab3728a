package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The checks of rows, registry and definitions find what is there, and nothing else, on every DBMS. */
@ExtendWith(TestServersExtension.class)
abstract class DataChecksContract {

    abstract TestDbms dbms();

    @Test
    void aCleanSampleHasNoFinding(TestDatabases databases) {
        var result = AnalysisUnderTest.of(databases.sample(dbms(), SampleOptions.small()))
                .run();

        assertThat(result.couldNotRun()).isEmpty();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void everyFlawIsFoundAndNothingElse(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), SampleOptions.flawed());

        var result = AnalysisUnderTest.of(sample).run();

        assertThat(result.couldNotRun()).isEmpty();
        List<ExpectedFinding> expected = sample.content().findings();
        assertThat(expected)
                .filteredOn(flaw -> !flaw.implied() && Findings.ofDataChecks(flaw.code()))
                .allSatisfy(flaw -> assertThat(result.findings())
                        .filteredOn(finding -> Findings.matches(finding, flaw))
                        .as("%s about %s", flaw.code(), flaw.about())
                        .isNotEmpty());
        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .allSatisfy(finding -> assertThat(expected)
                        .as("false alarm %s %s", finding.code(), finding.subject())
                        .anySatisfy(flaw ->
                                assertThat(Findings.matches(finding, flaw)).isTrue()));
    }

    @Test
    void theRegistryMayBeAnotherDatabaseThanTheTables(TestDatabases databases) {
        var result = AnalysisUnderTest.of(databases.sample(
                        dbms(), SampleOptions.small().withApis(20).withLayout(Layout.FOUR)))
                .run();

        assertThat(result.couldNotRun()).isEmpty();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void registryRowsOfDeletedTenantsAreAWarning(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), SampleOptions.small().withApis(20));
        DatabaseUnderTest registry = sample.databases().get(1);
        registry.execute(
                "INSERT INTO REG_PATH (REG_PATH_ID, REG_PATH_VALUE, REG_PATH_PARENT_ID, REG_TENANT_ID) VALUES (990001, '/', -1, 9977)");

        List<Finding> findings = AnalysisUnderTest.of(sample).run().findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_TENANT);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.subject().attributes()).containsEntry("key", "REG_TENANT_ID=9977");
        });
    }

    @Test
    void otherTenantsArtifactsAreNotLookedAt(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), SampleOptions.flawed());

        List<Finding> findings = AnalysisUnderTest.of(sample)
                .only(Tenant.SUPER_ID)
                .run(Set.of("apiDefinitionValidation", "artifactXml", "tenantConfigurations", "artifactTypes"))
                .findings();

        assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(finding.tenant())
                .isEqualTo(Tenant.SUPER_DOMAIN));
    }

    @Test
    void validatorsOfOlderSourcesSayThatTheyDoNotApply(TestDatabases databases) {
        var result = AnalysisUnderTest.of(
                        databases.sample(dbms(), SampleOptions.small().withApis(20)))
                .run();

        assertThat(List.of("apiResourceLevelAuthSchemeValidation", "appThirdPartyKMValidation"))
                .allSatisfy(name -> {
                    assertThat(result.of(name).state()).isEqualTo(CheckOutcome.State.NOT_APPLICABLE);
                    assertThat(result.of(name).reason()).contains("2.x");
                });
    }
}
