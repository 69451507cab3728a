package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.step.Steps;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever stops a run, the same command continues and comes to the result of an undisturbed run. */
@ExtendWith(TestServersExtension.class)
abstract class ResumeContract {

    /** Far more than any run needs: a chain that does not come to an end is a failure, not a hang. */
    private static final int RUNS = 1_000;

    private static final int SUPER_TENANT = -1234;

    abstract TestDbms dbms();

    /** A run dies at every how many-th change. */
    abstract int stride();

    static SampleOptions sampleOptions() {
        return SampleOptions.small()
                .withApis(8)
                .withVersions(2)
                .withRevisions(1)
                .withApplications(4);
    }

    @Test
    @Tag("slow")
    void aRunThatDiesAtEveryChangeComesToTheSameResult(TestDatabases databases) {
        MigrationUnderTest undisturbed = MigrationUnderTest.of(databases.sample(dbms(), sampleOptions()));
        MigrateResult expected = undisturbed.migrate();
        assertThat(expected.outcome()).isEqualTo(Outcome.COMPLETED);

        MigrationUnderTest disturbed = MigrationUnderTest.of(databases.sample(dbms(), sampleOptions()));
        int crashes = crashUntilDone(disturbed);
        assertThat(crashes).isGreaterThan(30 / stride());

        Snapshot wanted = undisturbed.snapshot();
        Snapshot result = disturbed.snapshot();
        assertThat(result.rows()).isEqualTo(wanted.rows());
        String differences = disturbed.reading(session -> result.schemaDifferences(session.context(), wanted));
        assertThat(differences).isEmpty();
        assertThat(disturbed.verify().holds()).isTrue();
    }

    @Test
    void theSecondCallOnAFinishedMigrationChangesNothing(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        Snapshot up = migration.snapshot();

        MigrateResult again = migration.migrate();
        assertThat(again.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(again.steps())
                .hasSize(Steps.canonical().size())
                .allSatisfy(step -> assertThat(step.state()).isEqualTo(StepResult.State.SKIPPED))
                .allSatisfy(step -> assertThat(step.rows()).isZero());
        assertThat(migration.snapshot().rows()).isEqualTo(up.rows());

        assertThat(migration.finish()).isTrue();
        assertThat(migration.finish()).isFalse();
        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        Snapshot finished = migration.snapshot();
        assertThat(finished.rows()).isEqualTo(up.rows());
        assertThat(finished.schemas().values())
                .allSatisfy(
                        schema -> assertThat(schema.tables().keySet()).noneMatch(t -> t.startsWith("APIM_MIGRATE")));
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.FINISHED);
    }

    @Test
    void aRunThatWasInterruptedByAPersonGoesOn(TestDatabases databases) {
        StopSignal stop = new StopSignal();
        List<StepId> changed = new ArrayList<>();
        List<StepResult> finished = new ArrayList<>();
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        MigrationUnderTest interrupted = migration.heardBy(
                new RunListener() {
                    @Override
                    public void changeDone(StepId step, Change change, long rows, long millis) {
                        changed.add(step);
                        if (changed.size() == 5) {
                            stop.request();
                        }
                    }

                    @Override
                    public void stepFinished(StepId step, StepResult result) {
                        finished.add(result);
                    }
                },
                stop);

        assertThatThrownBy(interrupted::migrate)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(MigrateException.Kind.INTERRUPTED));
        assertThat(changed).hasSize(5);
        assertThat(finished)
                .last()
                .extracting(StepResult::state)
                .as("a step that was interrupted has not failed")
                .isEqualTo(StepResult.State.PENDING);
        StatusResult status = migration.status();
        assertThat(status.state()).isEqualTo(StatusResult.State.UNFINISHED);
        assertThat(status.newServer().yes()).isFalse();
        assertThat(status.restorePoint()).isDirectory();

        MigrateResult result = migration.migrate();
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(result.steps().get(0).state()).isEqualTo(StepResult.State.SKIPPED);
        assertThat(migration.status().newServer().yes()).isTrue();
    }

    @Test
    @Tag("slow")
    void anotherVersionOfTheToolDoesNotGoOn(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        assertThatThrownBy(crashingAt(migration, 4)::migrate).isInstanceOf(FaultyGate.Crash.class);
        Snapshot before = migration.snapshot();

        assertThatThrownBy(migration.withVersion("9.9")::migrate)
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.UNKNOWN_OUTCOME))
                .hasMessageContaining("9.9")
                .hasMessageContaining(MigrationUnderTest.VERSION);
        assertThat(migration.snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    @Tag("slow")
    void anInstallationWithOtherTenantsIsNotTheOneThatWasBegun(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        assertThatThrownBy(crashingAt(migration, 4)::migrate).isInstanceOf(FaultyGate.Crash.class);
        sample.database(Role.USER).execute("UPDATE UM_TENANT SET UM_DOMAIN_NAME = 'other.example' WHERE UM_ID = 1");

        assertThatThrownBy(migration::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.UNKNOWN_OUTCOME));
    }

    @Test
    @Tag("slow")
    void aJournalWithATableMissingStopsEverythingButTheWayBack(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        assertThatThrownBy(crashingAt(migration, 9)::migrate).isInstanceOf(FaultyGate.Crash.class);
        sample.database(Role.AM).execute("DROP TABLE APIM_MIGRATE_STATEMENT");

        assertThatThrownBy(migration::migrate)
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.UNKNOWN_OUTCOME))
                .hasMessageContaining("rollback");
        assertThat(migration.rollback().exact()).isTrue();
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
    }

    @Test
    @Tag("slow")
    void whatIsDoneForSomeTenantsIsCompletedForAll(TestDatabases databases) {
        MigrationUnderTest undisturbed = MigrationUnderTest.of(databases.sample(dbms(), sampleOptions()));
        undisturbed.migrate();
        MigrationUnderTest migration = MigrationUnderTest.of(databases.sample(dbms(), sampleOptions()));
        assertThat(migration.forTenants(SUPER_TENANT).migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(migration.forTenants(SUPER_TENANT).migrate().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(migration.verify().holds()).isFalse();

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);

        assertThat(migration.snapshot().rows()).isEqualTo(undisturbed.snapshot().rows());
        assertThat(migration.forTenants(SUPER_TENANT).migrate().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    @Tag("slow")
    void aRunThatStoppedHalfWayGoesOnForOtherTenants(TestDatabases databases) {
        MigrationUnderTest undisturbed = MigrationUnderTest.of(databases.sample(dbms(), sampleOptions()));
        undisturbed.migrate();
        MigrationUnderTest migration = MigrationUnderTest.of(databases.sample(dbms(), sampleOptions()));
        MigrateOptions untilComparable =
                new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.VERSION_COMPARABLE, null);
        MigrateOptions untilTighten =
                new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.SCHEMA_TIGHTEN, null);
        migration.forTenants(SUPER_TENANT).migrate(untilComparable);
        migration.forTenants(1).migrate(untilTighten);

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);

        assertThat(migration.snapshot().rows()).isEqualTo(undisturbed.snapshot().rows());
    }

    /** Where schema statements commit by themselves, one may have been begun and its end be unknown. */
    @Test
    @Tag("slow")
    void anInterruptedStatementIsOnlyRepeatedWordForWord(TestDatabases databases) {
        Assumptions.assumeThat(Dialects.of(dbms().dialect()).transactionalSchema())
                .isFalse();
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        DatabaseUnderTest am = sample.database(Role.AM);
        String open = " FROM APIM_MIGRATE_STATEMENT WHERE STATEMENT_STATE = 'started' AND PURPOSE LIKE 'new table%'";
        for (int runs = 0; runs < RUNS && (runs == 0 || am.number("SELECT COUNT(*)" + open) == 0); runs++) {
            assertThatThrownBy(crashingAt(migration, 1)::migrate).isInstanceOf(FaultyGate.Crash.class);
        }
        // as if it had not taken place
        am.execute("DROP TABLE " + am.text("SELECT TABLE_ID" + open));
        String hash = am.text("SELECT PLANNED_SHA256" + open);
        String setHash = "UPDATE APIM_MIGRATE_STATEMENT SET PLANNED_SHA256 = '%s' WHERE PLANNED_SHA256 = '%s'";
        am.execute(setHash.formatted("0".repeat(64), hash));
        Snapshot before = migration.snapshot();

        assertThatThrownBy(migration::migrate)
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.UNKNOWN_OUTCOME))
                .hasMessageContaining("is not the one");
        assertThat(migration.snapshot().rows()).isEqualTo(before.rows());

        am.execute(setHash.formatted(hash, "0".repeat(64)));
        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    /** What a 4.1.0 server or its administrators write is not taken for a migration that is not done. */
    @Test
    @Tag("slow")
    void whatIsNoLongerACorrect410IsNotCalledDone(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        sample.database(Role.AM)
                .execute("UPDATE AM_API SET VERSION_COMPARABLE = '2000000000000' WHERE API_ID ="
                        + " (SELECT M.ID FROM (SELECT MAX(API_ID) AS ID FROM AM_API) M)");
        assertThat(migration.verify().holds()).isFalse();
        Snapshot used = migration.snapshot();

        MigrateResult again = migration.migrate();

        assertThat(again.outcome()).isEqualTo(Outcome.DIFFERENCES);
        assertThat(again.verification().holds()).as("what differs is shown").isFalse();
        assertThat(migration.accept().accepted()).isFalse();
        assertThat(migration.snapshot().rows()).isEqualTo(used.rows());
    }

    @Test
    @Tag("slow")
    void whatAnAdministratorChangedAfterFinishIsNotMigratedAgain(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        migration.finish();
        sample.database(Role.AM)
                .execute("UPDATE AM_API SET GATEWAY_VENDOR = 'solace' WHERE API_ID = (SELECT M.ID FROM"
                        + " (SELECT MAX(API_ID) AS ID FROM AM_API) M)");
        assertThat(migration.verify().holds()).isFalse();
        Snapshot used = migration.snapshot();

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);

        assertThat(migration.snapshot().rows()).isEqualTo(used.rows());
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.FINISHED);
    }

    /** The journal's own tables go one after the other, and a kill may come between two of them. */
    @Test
    @Tag("slow")
    void statusAnswersWhileTheJournalIsBeingRemoved(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        for (Role role : List.of(Role.AM, Role.REGISTRY)) {
            sample.database(role).execute("UPDATE APIM_MIGRATE_MIGRATION SET MIGRATION_STATE = 'finishing'");
        }
        sample.database(Role.AM)
                .execute(
                        "DROP TABLE APIM_MIGRATE_LEDGER",
                        "DROP TABLE APIM_MIGRATE_STATEMENT",
                        "DROP TABLE APIM_MIGRATE_STEP");

        StatusResult status = migration.status();

        assertThat(status.state()).isEqualTo(StatusResult.State.COMPLETED);
        assertThat(status.next()).isNull();
        assertThat(migration.finish()).isTrue();
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.FINISHED);
    }

    /** It could never be verified: what was written is in no ledger, and a rollback would lose it. */
    @Test
    @Tag("slow")
    void whatAServerWroteInBetweenStopsTheRunBeforeItGoesOn(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.SCHEMA_EXPAND, null));
        assertThat(migration.status().oldServer().yes()).isFalse();
        String subscriber = " WHERE SUBSCRIBER_ID = 1";
        String mail = sample.database(Role.AM).text("SELECT EMAIL_ADDRESS FROM AM_SUBSCRIBER" + subscriber);
        String set = "UPDATE AM_SUBSCRIBER SET EMAIL_ADDRESS = '%s'" + subscriber;
        sample.database(Role.AM).execute(set.formatted("meanwhile@example.com"));
        Snapshot before = migration.snapshot();

        assertThatThrownBy(migration::migrate)
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.UNKNOWN_OUTCOME))
                .hasMessageContaining("AM_SUBSCRIBER")
                .hasMessageContaining("rollback");
        assertThat(migration.snapshot().rows()).isEqualTo(before.rows());

        sample.database(Role.AM).execute(set.formatted(mail));
        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    @Tag("slow")
    void aStepThatIsThroughAndWouldBeNeededAgainStopsTheRun(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.TENANT_CONFIGURATIONS, null));
        assertThat(migration.status().next()).isEqualTo(StepId.TENANT_CONFIGURATIONS.id());
        sample.database(Role.AM).execute("UPDATE AM_APPLICATION SET ORGANIZATION = NULL");

        assertThatThrownBy(migration::migrate)
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.UNKNOWN_OUTCOME))
                .hasMessageContaining(StepId.APPLICATION_ORGANIZATIONS.id());
    }

    private int crashUntilDone(MigrationUnderTest migration) {
        MigrationUnderTest crashing = crashingAt(migration, 1 + stride());
        for (int crashes = 0; crashes < RUNS; crashes++) {
            try {
                assertThat(crashing.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
                return crashes;
            } catch (FaultyGate.Crash e) {
                // as planned: the next run continues
            }
        }
        throw new AssertionError("not done after " + RUNS + " runs");
    }

    static MigrationUnderTest crashingAt(MigrationUnderTest migration, long change) {
        return migration.through(gate -> new FaultyGate(gate, FaultyGate.Kind.CHANGE, change));
    }
}
