package org.apimmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateOptions.Orphans;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.apimmigrate.testkit.TestDatabases.Prepared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An installation with one of every kind of damage is judged rightly, and migrated all the same. */
@ExtendWith(TestServersExtension.class)
abstract class FlawedMigrationContract {
    abstract TestDbms dbms();

    /** Those that do not keep this DBMS from being migrated, but for orphans. */
    Set<Flaw> flaws() {
        return EnumSet.allOf(Flaw.class);
    }

    private SampleOptions options() {
        return SampleOptions.small().withApis(160).withFlaws(flaws());
    }

    @Test
    void everyFlawIsFound(TestDatabases databases) {
        Prepared<AnalyzeResult> analyzed = analyzed(databases);

        List<ExpectedFinding> missing = analyzed.installation().content().findings().stream()
                .filter(expected -> !expected.implied())
                .filter(expected -> analyzed.result().findings().stream().noneMatch(found -> matches(expected, found)))
                .toList();

        assertThat(analyzed.result().couldNotRun()).isEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingElseIsCalledAnError(TestDatabases databases) {
        Prepared<AnalyzeResult> analyzed = analyzed(databases);
        List<ExpectedFinding> expected = analyzed.installation().content().findings();

        assertThat(analyzed.result().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .filteredOn(finding -> expected.stream().noneMatch(each -> matches(each, finding)))
                .isEmpty();
    }

    @Test
    void onlyOrphansBlock(TestDatabases databases) {
        Set<FindingCode> blocking = analyzed(databases).result().findings().stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(blocking).containsExactly(FindingCode.REVISION_API_MISSING, FindingCode.REVISION_METADATA_ORPHAN);
    }

    @Test
    void orphansStopTheMigrationBeforeAnythingIsWritten(TestDatabases databases) {
        TestInstallation installation = databases.sample(dbms(), options());
        Map<Role, Map<String, Long>> before = Migrated.counts(installation);
        Map<String, String> contents = Migrated.contents(installation);

        MigrateException refusal =
                catchThrowableOfType(MigrateException.class, () -> new TestTool(installation).migrate());

        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(MigrateException.Kind.BLOCKED);
        assertThat(Migrated.counts(installation)).isEqualTo(before);
        assertThat(Migrated.contents(installation)).isEqualTo(contents);
    }

    @Test
    void withOrphansInQuarantineItIsMigratedAndVerified(TestDatabases databases) {
        MigrateResult result = migrated(databases).result().result();

        assertThat(result.verification().schemaDifferences()).isEmpty();
        assertThat(result.verification().ledgerDifferences()).isEmpty();
        assertThat(result.verification().invariants())
                .filteredOn(invariant -> !invariant.holds())
                .isEmpty();
        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
    }

    @Test
    void rowsThatCouldNotBeDecidedAreExcusedAndStay(TestDatabases databases) {
        assumeThat(flaws())
                .as("rows of no tenant block the migration on this DBMS")
                .contains(Flaw.UNKNOWN_TENANT);
        Prepared<Migrated> migrated = migrated(databases);
        RowReader am = new RowReader(migrated.installation().database(Role.AM));
        String leftOver = about(migrated.installation(), FindingCode.UNKNOWN_TENANT);

        assertThat(am.rows("SELECT ORGANIZATION FROM AM_API_CATEGORIES WHERE UUID = '" + leftOver + "'"))
                .containsExactly(java.util.Collections.singletonList(null));
        assertThat(migrated.result().result().verification().invariants())
                .filteredOn(invariant -> invariant.id().equals("I-4"))
                .extracting(InvariantResult::excused)
                .containsExactly(1L);
    }

    @Test
    void theOrphansAndOnlyTheOrphansAreTakenOut(TestDatabases databases) {
        Prepared<Migrated> migrated = migrated(databases);
        Map<String, Long> before = migrated.result().countsBefore().get(Role.AM);
        Map<String, Long> after = Migrated.counts(migrated.installation()).get(Role.AM);

        assertThat(after.get("AM_REVISION")).isEqualTo(before.get("AM_REVISION") - 1);
        assertThat(after.get("AM_API_REVISION_METADATA")).isEqualTo(before.get("AM_API_REVISION_METADATA") - 1);
        assertThat(after.get("AM_API")).isEqualTo(before.get("AM_API"));
        assertThat(after.get("AM_API_URL_MAPPING")).isEqualTo(before.get("AM_API_URL_MAPPING"));
    }

    private static String about(TestInstallation installation, FindingCode code) {
        return installation.content().findings().stream()
                .filter(finding -> finding.code() == code && !finding.implied())
                .findFirst()
                .orElseThrow()
                .about();
    }

    /** Findings name their object in their own way; what identifies it has to be in there. */
    private static boolean matches(ExpectedFinding expected, Finding found) {
        return found.code() == expected.code()
                && (found.subject().attributes().values().stream().anyMatch(value -> value.contains(expected.about()))
                        || expected.about().equals(found.tenant())
                        || found.message().contains(expected.about()));
    }

    private Prepared<AnalyzeResult> analyzed(TestDatabases databases) {
        return databases.shared(dbms(), options(), "analyzed", sample -> new TestTool(sample).analyze());
    }

    private Prepared<Migrated> migrated(TestDatabases databases) {
        MigrateOptions options = new MigrateOptions(true, Orphans.QUARANTINE, null, null);
        return databases.shared(dbms(), options(), "migrated", sample -> Migrated.of(sample, options));
    }
}
