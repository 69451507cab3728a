package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.run.StatusResult.State;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The databases of one installation are at one moment of one migration, or no command says that anything is done. */
@ExtendWith(TestServersExtension.class)
abstract class HistoryContract {

    abstract TestDbms dbms();

    /** Which of the two databases was restored. */
    enum Restored {
        AM,
        SHARED
    }

    private static MigrateOptions pausingBefore(StepId step) {
        return new MigrateOptions(true, MigrateOptions.Orphans.STOP, step, null);
    }

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(dbms(), ResumeContract.sampleOptions());
    }

    private static TestInstallation with(
            TestInstallation sample, Restored which, TestDatabases databases, List<DatabaseUnderTest> copies) {
        int index = which.ordinal();
        List<DatabaseUnderTest> mixed = new java.util.ArrayList<>(sample.databases());
        mixed.set(index, databases.copy(copies.get(index)));
        return new TestInstallation(sample.options(), mixed, sample.content(), sample.work());
    }

    private static List<DatabaseUnderTest> copies(TestInstallation sample, TestDatabases databases) {
        return sample.databases().stream().map(databases::copy).toList();
    }

    private void assertNothingIsSaidToBeDone(MigrationUnderTest apart) {
        assertThat(apart.status().state()).isEqualTo(State.APART);
        assertThat(apart.status().newServer().yes()).isFalse();
        assertThat(apart.status().oldServer().yes()).isFalse();
        assertThatThrownBy(apart::finish).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.DIFFERENCES));
    }

    private static void assertSame(MigrationUnderTest repaired, Snapshot wanted) {
        Snapshot now = repaired.snapshot();
        assertThat(now.rows()).isEqualTo(wanted.rows());
        String differences = repaired.reading(session -> now.schemaDifferences(session.context(), wanted));
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AM,COMPLETED", "SHARED,COMPLETED", "AM,HALF", "SHARED,HALF"})
    void aDatabaseFromBeforeIsMigratedAgain(Restored which, String reached, TestDatabases databases) {
        TestInstallation sample = sample(databases);
        List<DatabaseUnderTest> before = copies(sample, databases);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        MigrateResult first = migration.migrate(
                reached.equals("HALF") ? pausingBefore(StepId.SCHEMA_TIGHTEN) : MigrateOptions.DEFAULTS);
        MigrationUnderTest whole = MigrationUnderTest.of(sample(databases));
        whole.migrate();

        MigrationUnderTest apart = MigrationUnderTest.of(with(sample, which, databases, before));
        assertNothingIsSaidToBeDone(apart);
        assertThat(apart.verify().holds()).isFalse();
        MigrateResult again = apart.migrate();

        assertThat(again.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(again.migrationId()).isEqualTo(first.migrationId());
        assertSame(apart, whole.snapshot());
        assertThat(apart.status().state()).isEqualTo(State.COMPLETED);
        assertThat(apart.finish()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Restored.class)
    void aDatabaseFromHalfWayIsMigratedAgain(Restored which, TestDatabases databases) {
        TestInstallation sample = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        // far enough for changes in both
        migration.migrate(pausingBefore(StepId.SCHEMA_TIGHTEN));
        List<DatabaseUnderTest> halfWay = copies(sample, databases);
        migration.migrate();
        Snapshot wanted = migration.snapshot();

        MigrationUnderTest apart = MigrationUnderTest.of(with(sample, which, databases, halfWay));
        assertNothingIsSaidToBeDone(apart);

        assertThat(apart.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertSame(apart, wanted);
        assertThat(apart.finish()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Restored.class)
    void aDatabaseFromBeforeThatWasWrittenToIsRefusedAndRolledBack(Restored which, TestDatabases databases) {
        TestInstallation sample = sample(databases);
        List<DatabaseUnderTest> before = copies(sample, databases);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        MigrateResult result = migration.migrate();
        TestInstallation mixed = with(sample, which, databases, before);
        if (which == Restored.AM) {
            mixed.database(Role.AM)
                    .update("UPDATE AM_API SET API_NAME = 'Changed' WHERE API_ID = (SELECT M.ID FROM"
                            + " (SELECT MAX(API_ID) AS ID FROM AM_API) M)");
        } else {
            mixed.database(Role.REGISTRY)
                    .update("UPDATE REG_RESOURCE SET REG_CREATOR = 'changed' WHERE REG_NAME = 'api'");
        }
        MigrationUnderTest apart = MigrationUnderTest.of(mixed);
        Snapshot found = apart.snapshot();

        assertThatThrownBy(apart::migrate)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME))
                .hasMessageContaining("rollback");
        assertThat(apart.snapshot().rows()).isEqualTo(found.rows());
        apart.assertBackAt(start, apart.rollbackTo(result.restorePoint()));
    }

    @Test
    void withoutARestorePointADatabaseFromBeforeIsRefused(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        List<DatabaseUnderTest> before = copies(sample, databases);
        MigrationUnderTest.of(sample).migrate(new MigrateOptions(false, MigrateOptions.Orphans.STOP, null, null));

        MigrationUnderTest apart = MigrationUnderTest.of(with(sample, Restored.SHARED, databases, before));

        assertThatThrownBy(apart::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.UNKNOWN_OUTCOME));
    }

    @Test
    void allDatabasesFromHalfWayAreAMigrationThatContinues(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate(pausingBefore(StepId.SCHEMA_TIGHTEN));
        List<DatabaseUnderTest> halfWay = copies(sample, databases);
        migration.migrate();
        Snapshot wanted = migration.snapshot();

        MigrationUnderTest back =
                MigrationUnderTest.of(new TestInstallation(sample.options(), halfWay, sample.content(), sample.work()));
        assertThat(back.status().state()).isEqualTo(State.UNFINISHED);
        assertThat(back.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertSame(back, wanted);
    }

    @Test
    void allDatabasesFromBeforeAreA400(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        List<DatabaseUnderTest> before = copies(sample, databases);
        MigrationUnderTest.of(sample).migrate();

        MigrationUnderTest back =
                MigrationUnderTest.of(new TestInstallation(sample.options(), before, sample.content(), sample.work()));
        assertThat(back.status().state()).isEqualTo(State.NOT_STARTED);
        assertThat(back.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(Restored.class)
    void aDatabaseOfACopyThatWentItsOwnWayIsRefused(Restored which, TestDatabases databases) {
        TestInstallation sample = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate(pausingBefore(StepId.SCHEMA_TIGHTEN));
        TestInstallation copy =
                new TestInstallation(sample.options(), copies(sample, databases), sample.content(), sample.work());
        migration.migrate();
        MigrationUnderTest.of(copy).migrate();

        MigrationUnderTest mixed = MigrationUnderTest.of(with(sample, which, databases, copy.databases()));
        Snapshot found = mixed.snapshot();
        for (Runnable command : List.<Runnable>of(mixed::migrate, mixed::finish, mixed::status, mixed::rollback)) {
            assertThatThrownBy(command::run)
                    .isInstanceOfSatisfying(
                            MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME))
                    .hasMessageContaining("do not belong together");
        }
        assertThat(mixed.snapshot().rows()).isEqualTo(found.rows());
    }

    /** What nobody has restored, but somebody has undone: journals cannot know. */
    @Test
    void workThatWasUndoneManuallyIsNeitherDoneNorAccepted(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        sample.database(Role.AM).update("UPDATE AM_API SET VERSION_COMPARABLE = NULL");

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.DIFFERENCES);
        assertThat(migration.accept().accepted()).isFalse();
        assertThat(migration.status().migrationId()).isNotNull();
        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.DIFFERENCES);
    }

    @Test
    void fourDatabasesAreAtOneMoment(TestDatabases databases) {
        TestInstallation sample =
                databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.FOUR));
        List<DatabaseUnderTest> before = copies(sample, databases);
        MigrationUnderTest.of(sample).migrate();
        List<DatabaseUnderTest> mixed = new java.util.ArrayList<>(sample.databases());
        mixed.set(2, before.get(2));

        MigrationUnderTest apart =
                MigrationUnderTest.of(new TestInstallation(sample.options(), mixed, sample.content(), sample.work()));
        assertThat(apart.status().state()).isEqualTo(State.APART);
        assertThat(apart.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(apart.finish()).isTrue();
    }
}
