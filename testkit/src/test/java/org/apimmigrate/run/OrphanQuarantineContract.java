package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orphaned revisions leave their tables on request, are listed, and come back on rollback. */
@ExtendWith(TestServersExtension.class)
abstract class OrphanQuarantineContract {

    private static final String ORPHANS = "SELECT COUNT(*) FROM AM_REVISION WHERE NOT EXISTS"
            + " (SELECT 1 FROM AM_API WHERE AM_API.API_UUID = AM_REVISION.API_UUID)";

    abstract TestDbms dbms();

    @Test
    void theyAreMovedListedAndComeBack(TestDatabases databases) throws IOException {
        TestInstallation sample = databases.sample(
                dbms(),
                ResumeContract.sampleOptions()
                        .withFlaws(Set.of(Flaw.REVISION_API_MISSING, Flaw.REVISION_METADATA_ORPHAN)));
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        DatabaseUnderTest am = sample.database(Role.AM);
        long orphans = am.number(ORPHANS);
        assertThat(orphans).isPositive();
        Snapshot start = migration.snapshot();

        MigrateResult result =
                migration.migrate(new MigrateOptions(true, MigrateOptions.Orphans.QUARANTINE, null, null));

        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(am.number(ORPHANS)).isZero();
        List<String> list = Files.readAllLines(result.restorePoint().resolve("orphans.csv"));
        assertThat(list).filteredOn(line -> line.startsWith("AM_REVISION,")).hasSize((int) orphans);
        assertThat(list).anyMatch(line -> line.startsWith("AM_API_REVISION_METADATA,"));

        RollbackResult back = migration.rollback();
        assertThat(back.exact()).isTrue();
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
    }

    @Test
    void theyStayWhereTheyAreWhenThereIsNoRestorePointToComeBackFrom(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        DatabaseUnderTest am = sample.database(Role.AM);
        migration.migrate(new MigrateOptions(false, MigrateOptions.Orphans.STOP, StepId.SCHEMA_TIGHTEN, null));
        am.execute("INSERT INTO AM_REVISION (ID, API_UUID, REVISION_UUID) VALUES (1, 'gone', 'orphan')");

        assertThatThrownBy(() ->
                        migration.migrate(new MigrateOptions(true, MigrateOptions.Orphans.QUARANTINE, null, null)))
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION))
                .hasMessageContaining("has no restore point");
        assertThat(am.number("SELECT COUNT(*) FROM AM_REVISION WHERE REVISION_UUID = 'orphan'"))
                .isOne();
    }

    /** A row elsewhere that would go with an orphan, be altered by it, or keep it from going. */
    @Test
    void theyStayWhereRowsOfAnotherSchemaReferToThem(TestDatabases databases) {
        for (String rule : outsideRules()) {
            TestInstallation sample = databases.sample(
                    dbms(), ResumeContract.sampleOptions().withFlaws(Set.of(Flaw.REVISION_API_MISSING)));
            DatabaseUnderTest am = sample.database(Role.AM);
            String note = outside(databases, am) + ".note";
            am.execute(
                    "CREATE TABLE " + note + " (id INTEGER NOT NULL PRIMARY KEY, revision VARCHAR(255) DEFAULT NULL)",
                    "ALTER TABLE " + note + " ADD FOREIGN KEY (revision) REFERENCES " + revisions(am)
                            + " (REVISION_UUID) " + rule,
                    "INSERT INTO " + note + " SELECT 1, MIN(REVISION_UUID) FROM AM_REVISION WHERE EXISTS"
                            + " (SELECT 1 FROM AM_API WHERE AM_API.API_UUID = AM_REVISION.API_UUID)");
            MigrationUnderTest migration = MigrationUnderTest.of(sample);
            MigrateOptions quarantine = new MigrateOptions(true, MigrateOptions.Orphans.QUARANTINE, null, null);
            am.execute("INSERT INTO " + note + " SELECT 2, MIN(REVISION_UUID) FROM AM_REVISION WHERE NOT EXISTS"
                    + " (SELECT 1 FROM AM_API WHERE AM_API.API_UUID = AM_REVISION.API_UUID)");
            Snapshot start = migration.snapshot();

            assertThatThrownBy(() -> migration.migrate(quarantine))
                    .as(rule)
                    .isInstanceOfSatisfying(
                            MigrateException.class, e -> assertThat(e.kind()).isEqualTo(MigrateException.Kind.BLOCKED))
                    .hasMessageContaining("to AM_REVISION")
                    .hasMessageContaining("1 row refers");
            assertThat(migration.snapshot().rows()).isEqualTo(start.rows());

            am.execute("DELETE FROM " + note + " WHERE id = 2");
            assertThat(migration.migrate(quarantine).outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(am.number("SELECT COUNT(*) FROM " + note + " WHERE revision IS NOT NULL"))
                    .isOne();
            assertThat(migration.rollback().exact()).isTrue();
            assertThat(am.number("SELECT COUNT(*) FROM " + note + " WHERE revision IS NOT NULL"))
                    .isOne();
            am.execute("DROP TABLE " + note);
        }
    }

    /** What a foreign key may say of the rows that refer to one that goes. */
    List<String> outsideRules() {
        return List.of("ON DELETE CASCADE", "ON DELETE SET NULL", "ON DELETE SET DEFAULT", "");
    }

    /** Another schema of the same database; on MariaDB another database of the same server. */
    String outside(TestDatabases databases, DatabaseUnderTest am) {
        am.execute("CREATE SCHEMA ext");
        return "ext";
    }

    /** The table of revisions, as a foreign key elsewhere names it. */
    String revisions(DatabaseUnderTest am) {
        return "AM_REVISION";
    }
}
