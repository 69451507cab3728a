package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each flaw alone gives its own finding, once, and no other that does not follow from it. */
@Tag("slow")
@ExtendWith(TestServersExtension.class)
final class Flaw_ExactFindingTest {

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            mode = EnumSource.Mode.EXCLUDE,
            // checks of the schema, with tests of their own
            names = {"ORGANIZATION_CASE_COLLISION", "VALUE_TOO_LONG", "REVISION_API_MISSING", "REVISION_METADATA_ORPHAN"
            })
    void aFlawGivesExactlyItsFinding(Flaw flaw, TestDatabases databases) {
        TestInstallation sample =
                databases.sample(TestDbms.H2, SampleOptions.small().withApis(30).withFlaws(Set.of(flaw)));

        var result = AnalysisUnderTest.of(sample).run();

        List<ExpectedFinding> expected = sample.content().findings();
        assertThat(result.couldNotRun()).isEmpty();
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == flaw.code())
                .as("finding of %s about %s", flaw, expected)
                .hasSize(1)
                .allMatch(finding -> expected.stream().anyMatch(each -> Findings.matches(finding, each)));
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() != flaw.code())
                .as("what does not follow from %s", flaw)
                .allMatch(finding -> implied(finding, expected));
    }

    private static boolean implied(Finding finding, List<ExpectedFinding> expected) {
        return expected.stream().anyMatch(each -> Findings.matches(finding, each));
    }
}
