package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RollbackPreview;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Up, back, up again, from the end and from half-way: each way leads exactly to where it should. */
@ExtendWith(TestServersExtension.class)
abstract class RollbackContract {

    abstract TestDbms dbms();

    /** Changes at which a run dies before it is rolled back. */
    abstract List<Integer> halfWayPoints();

    private static SampleOptions sampleOptions() {
        return ResumeContract.sampleOptions();
    }

    @Test
    void upAndBackGivesTheStartAndUpAgainTheFirstResult(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();

        MigrateResult first = migration.migrate();
        assertThat(first.verification()).isNotNull();
        assertThat(first.verification().schemaDifferences()).isEmpty();
        assertThat(first.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        Snapshot up = migration.snapshot();
        assertThat(up.rows()).isNotEqualTo(start.rows());

        assertThat(migration.rollbackPreview().newer()).isEmpty();
        migration.assertBackAt(start, migration.rollback());
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.NOT_STARTED);
        assertThat(migration.status().oldServer().yes()).isTrue();

        migration.migrate();
        assertThat(migration.snapshot().rows()).isEqualTo(up.rows());
    }

    @Test
    @Tag("slow")
    void everyHalfWayPointLeadsBackToTheStart(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        for (int change : halfWayPoints()) {
            assertThatThrownBy(ResumeContract.crashingAt(migration, change)::migrate)
                    .as("run that dies at change " + change)
                    .isInstanceOf(FaultyGate.Crash.class);
            migration.assertBackAt(start, migration.rollback());
        }
    }

    @Test
    @Tag("slow")
    void aRollbackThatDiesGoesOn(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        migration.migrate();
        for (int transaction : List.of(7, 12, 16)) {
            MigrationUnderTest dying =
                    migration.through(gate -> new FaultyGate(gate, FaultyGate.Kind.ANY, transaction));
            assertThatThrownBy(dying::rollback).isInstanceOf(FaultyGate.Crash.class);
        }
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.ROLLING_BACK);
        assertThatThrownBy(migration::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.PARTIAL));
        migration.assertBackAt(start, migration.rollback());
    }

    @Test
    @Tag("slow")
    void aSecondRollbackDoesNotTakeBackWhatTheOldServerHasWrittenSince(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        migration.migrate();
        migration.assertBackAt(start, migration.rollback());
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.NOT_STARTED);
        sample.database(Role.AM)
                .execute("INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT)"
                        + " VALUES ('new', 'admin', 'New', '1', '/new')");
        Snapshot later = migration.snapshot();

        assertThat(migration.rollbackPreview().restorePoint()).isNull();
        RollbackResult again = migration.rollback();
        assertThat(again.undone()).isFalse();
        assertThat(again.exact()).isTrue();
        assertThat(migration.snapshot().rows()).isEqualTo(later.rows());
    }

    @Test
    @Tag("slow")
    void aJournalThatIsHalfRemovedIsNoObstacle(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        migration.migrate();
        for (Role role : List.of(Role.AM, Role.REGISTRY)) {
            sample.database(role).execute("UPDATE APIM_MIGRATE_MIGRATION SET MIGRATION_STATE = 'finishing'");
        }
        sample.database(Role.REGISTRY).execute("DROP TABLE APIM_MIGRATE_STEP", "DROP TABLE APIM_MIGRATE_MIGRATION");

        assertThat(migration.status().state()).isEqualTo(StatusResult.State.COMPLETED);
        assertThat(migration.migrate().outcome()).isEqualTo(MigrateResult.Outcome.NOTHING_TO_DO);
        migration.assertBackAt(start, migration.rollback());
    }

    @Test
    @Tag("slow")
    void itWorksWithoutTheJournalAsLongAsTheRestorePointIsThere(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        migration.migrate();
        migration.finish();
        migration.assertBackAt(start, migration.rollback());
    }

    @Test
    @Tag("slow")
    void aFlippedByteInTheRestorePointIsNoticedBeforeAnythingIsUndone(TestDatabases databases) throws IOException {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Path folder = migration.migrate().restorePoint();
        Snapshot up = migration.snapshot();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().matches(".+\\.json|manifest.sha256")
                            || f.getFileName().toString().equals("manifest.json"))
                    .filter(f -> f.toString().matches(".*(AM_API|REG_LOG|REG_CONTENT)\\.rows\\.gz|.*manifest\\.json"))
                    .toList()) {
                flipOneBit(file);
                assertThatThrownBy(migration::rollback)
                        .as(file.toString())
                        .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                                .isEqualTo(MigrateException.Kind.ENVIRONMENT))
                        .hasMessageContaining("damaged");
                flipOneBit(file);
            }
        }
        assertThat(migration.snapshot().rows()).isEqualTo(up.rows());
    }

    @Test
    @Tag("slow")
    void rowsWrittenSinceAreToldBeforeAnythingIsUndone(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        migration.migrate();
        sample.database(Role.AM)
                .execute(
                        "INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT, ORGANIZATION,"
                                + " VERSION_COMPARABLE) VALUES ('new', 'admin', 'New', '1', '/new', 'carbon.super', '1700000000000')");

        RollbackPreview preview = migration.rollbackPreview();
        assertThat(preview.newer()).singleElement().satisfies(newer -> {
            assertThat(newer.table()).isEqualTo("AM_API");
            assertThat(newer.actual()).isEqualTo(newer.expected() + 1);
            assertThat(newer.fate()).isEqualTo(RollbackPreview.Fate.RESTORED);
        });
        migration.assertBackAt(start, migration.rollback());
    }

    @Test
    @Tag("slow")
    void withoutARestorePointItSaysSo(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate(new MigrateOptions(false, MigrateOptions.Orphans.STOP, null, null));
        assertThatThrownBy(migration::rollback)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT))
                .hasMessageContaining("--no-backup");
    }

    @Test
    @Tag("slow")
    void whatWasWrittenBeforeAMigrationWithoutRestorePointIsNotLostToAnEarlierOne(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.backup();
        sample.database(Role.AM)
                .execute("INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT, STATUS, API_TYPE)"
                        + " VALUES ('later', 'admin', 'Later', '1', '/later', 'PUBLISHED', 'HTTP')");
        migration.migrate(new MigrateOptions(false, MigrateOptions.Orphans.STOP, null, null));

        assertThat(migration.status().restorePoint()).isNull();
        assertThat(migration.status().oldServer().way()).contains("your own backup");
        assertRefused(MigrateException.Kind.ENVIRONMENT, migration::rollback, "begun without a restore point");

        migration.finish();
        assertThat(migration.status().restorePoint()).isNull();
        assertRefused(MigrateException.Kind.CONFIGURATION, migration::rollback, "it is older than migration");
        assertThat(sample.database(Role.AM).number("SELECT COUNT(*) FROM AM_API WHERE API_UUID = 'later'"))
                .isOne();
    }

    @Test
    @Tag("slow")
    void theRestorePointOfAnotherInstallationIsNotTaken(TestDatabases databases) {
        TestInstallation a = databases.sample(dbms(), sampleOptions());
        TestInstallation b = databases.sample(dbms(), sampleOptions());
        b.database(Role.AM).execute("UPDATE AM_APPLICATION SET DESCRIPTION = 'of installation B'");
        MigrationUnderTest ofA = MigrationUnderTest.of(a);
        MigrationUnderTest ofB = MigrationUnderTest.of(inWorkDirectoryOf(a, b.installation()));
        Snapshot start = ofA.snapshot();
        Path point = ofA.migrate().restorePoint();
        ofB.migrate();
        ofA.finish();

        assertThat(ofA.status().restorePoint()).isEqualTo(point);
        ofA.assertBackAt(start, ofA.rollback());

        ofA.migrate(new MigrateOptions(false, MigrateOptions.Orphans.STOP, null, null));
        ofA.finish();
        assertRefused(MigrateException.Kind.CONFIGURATION, ofA::rollback, "it was made of");
    }

    @Test
    @Tag("slow")
    void aRestorePointThatIsCertainNoMoreIsTakenWhenAPersonNamesIt(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        Path point = migration.migrate().restorePoint();
        migration.rollback();
        migration.migrate(new MigrateOptions(false, MigrateOptions.Orphans.STOP, null, null));
        migration.finish();

        assertRefused(MigrateException.Kind.CONFIGURATION, migration::rollback, "a rollback has used it");
        migration.assertBackAt(start, migration.rollbackTo(point));
    }

    @Test
    @Tag("slow")
    void aMigrationIsRolledBackToItsOwnRestorePointOnly(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Path other = migration.backup().folder();
        migration.migrate();

        assertThatThrownBy(() -> migration.rollbackTo(other))
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION));
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.COMPLETED);
    }

    @Test
    @Tag("slow")
    void theRestorePointIsFoundWhenItsWorkDirectoryWasMoved(TestDatabases databases) throws IOException {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        migration.migrate();
        Path work = sample.installation().workDirectory();
        Path moved = Files.createDirectories(work.resolve("elsewhere"));
        Files.move(work.resolve("restore-points"), moved.resolve("restore-points"));

        MigrationUnderTest there = MigrationUnderTest.of(inWorkDirectory(moved, sample.installation()));
        there.assertBackAt(start, there.rollback());
    }

    @Test
    @Tag("slow")
    void aBackupIsMadeOfA400OnlySoThatTheRealWayBackIsNotHidden(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Snapshot start = migration.snapshot();
        migration.migrate();
        migration.finish();

        assertThatThrownBy(migration::backup)
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION))
                .hasMessageContaining("not a 4.0.0 schema");
        migration.assertBackAt(start, migration.rollback());
    }

    @Test
    @Tag("slow")
    void aBackupIsNotMadeWhileAnotherRunIsAtWork(TestDatabases databases) {
        assumeThat(dbms())
                .as("H2 and Db2 do not say whether a lock is held")
                .isNotIn(TestDbms.H2, TestDbms.DB2_LOOKALIKE);
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.contendForLock(1, () -> assertThatThrownBy(migration::backup)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(MigrateException.Kind.LOCKED)));
        assertThat(migration.backup().tables()).isPositive();
    }

    @Test
    @Tag("slow")
    void aBackupDuringWhichAMigrationBeginsIsNotCompleted(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        AtomicBoolean begun = new AtomicBoolean();
        RunListener migrateMeanwhile = new RunListener() {
            @Override
            public void progress(String what, long done, long total) {
                if (what.equals("restore point") && begun.compareAndSet(false, true)) {
                    migration.migrate();
                }
            }
        };

        assertThatThrownBy(migration.heardBy(migrateMeanwhile, new StopSignal())::backup)
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("A migration has begun");
        assertThat(sample.installation().workDirectory().resolve("restore-points"))
                .isDirectoryNotContaining(folder ->
                        folder.getFileName().toString().startsWith("backup-") && RestorePoint.isComplete(folder));
    }

    @Test
    @Tag("slow")
    void withOtherDatabasesThanThoseOfTheMigrationNothingIsWritten(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        TestInstallation other = databases.sample(dbms(), sampleOptions());
        migration.migrate();
        Snapshot up = migration.snapshot();
        Snapshot untouched = MigrationUnderTest.of(other).snapshot();
        Map<Role, DatabaseSettings> own = sample.installation().databases();
        DatabaseSettings am = own.get(Role.AM);
        DatabaseSettings shared = own.get(Role.REGISTRY);
        DatabaseSettings foreign = other.installation().databases().get(Role.REGISTRY);

        assertRefused(
                MigrateException.Kind.CONFIGURATION,
                with(sample, Map.of(Role.AM, shared, Role.REGISTRY, am, Role.CONFIG, am))::rollback,
                "not the database");
        assertRefused(
                MigrateException.Kind.CONFIGURATION,
                with(sample, Map.of(Role.REGISTRY, am, Role.CONFIG, am))::rollback,
                "share one now");
        assertRefused(
                MigrateException.Kind.UNKNOWN_OUTCOME,
                with(sample, Map.of(Role.REGISTRY, foreign, Role.CONFIG, foreign, Role.USER, foreign))::rollback,
                "no journal of migration");
        MigrationUnderTest exchanged = with(sample, Map.of(Role.AM, shared, Role.REGISTRY, am, Role.CONFIG, am));
        MigrationUnderTest same = with(sample, Map.of(Role.REGISTRY, am, Role.CONFIG, am));
        for (MigrationUnderTest wrong : List.of(exchanged, same)) {
            assertRefused(MigrateException.Kind.UNKNOWN_OUTCOME, wrong::migrate, "none of the tables of the");
            assertRefused(MigrateException.Kind.UNKNOWN_OUTCOME, wrong::status, "none of the tables of the");
            assertRefused(MigrateException.Kind.UNKNOWN_OUTCOME, wrong::finish, "none of the tables of the");
        }

        assertThat(migration.snapshot().rows()).isEqualTo(up.rows());
        assertThat(migration.snapshot().schemas()).isEqualTo(up.schemas());
        assertThat(MigrationUnderTest.of(other).snapshot().schemas()).isEqualTo(untouched.schemas());
    }

    private static MigrationUnderTest with(TestInstallation sample, Map<Role, DatabaseSettings> others) {
        Installation i = sample.installation();
        Map<Role, DatabaseSettings> settings = new EnumMap<>(i.databases());
        settings.putAll(others);
        return MigrationUnderTest.of(new Installation(
                i.home(), i.configuration(), i.workDirectory(), settings, i.local(), i.facts(), i.notes(), i.server()));
    }

    @Test
    @Tag("slow")
    void aRollbackBesideAnotherRunIsRefusedAtOnce(TestDatabases databases) {
        assumeThat(dbms())
                .as("H2 and Db2 do not say whether a lock is held")
                .isNotIn(TestDbms.H2, TestDbms.DB2_LOOKALIKE);
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        migration.migrate();
        migration.contendForLock(1, () -> {
            assertRefused(MigrateException.Kind.LOCKED, migration::rollbackPreview, "Another run is at work");
            assertRefused(MigrateException.Kind.LOCKED, migration::rollback, "Another run is at work");
        });
    }

    @Test
    @Tag("slow")
    void statusSaysThatTheRestorePointIsNotWhole(TestDatabases databases) throws IOException {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Path folder = migration.migrate().restorePoint();
        assertThat(migration.status().restorePoint()).isEqualTo(folder);
        Files.delete(folder.resolve("am/AM_API.rows.gz"));

        assertThat(migration.status().restorePoint()).isNull();
        assertThat(migration.status().oldServer().way()).contains("damaged", "AM_API.rows.gz");
    }

    @Test
    @Tag("slow")
    void aMigrationDoesNotGoOnOverADamagedRestorePoint(TestDatabases databases) throws IOException {
        TestInstallation sample = databases.sample(dbms(), sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Path folder = migration
                .migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.SCHEMA_TIGHTEN, null))
                .restorePoint();
        flipOneBit(folder.resolve("am/AM_API.rows.gz"));

        assertRefused(MigrateException.Kind.ENVIRONMENT, migration::migrate, "a rollback would not be possible");

        migration.migrate(new MigrateOptions(false, MigrateOptions.Orphans.STOP, null, null));
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.COMPLETED);
    }

    private static Installation inWorkDirectoryOf(TestInstallation other, Installation i) {
        return inWorkDirectory(other.installation().workDirectory(), i);
    }

    private static Installation inWorkDirectory(Path work, Installation i) {
        return new Installation(
                i.home(), i.configuration(), work, i.databases(), i.local(), i.facts(), i.notes(), i.server());
    }

    private static void assertRefused(MigrateException.Kind kind, ThrowableAssert.ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(why);
    }

    private static void flipOneBit(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
