package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** H2 leaves copies of tables behind when it is killed. They are put in order, and a customer's table of such a name is not taken for one. */
@ExtendWith(TestServersExtension.class)
class Leftovers_H2Test {

    @Test
    void whatWasThereBeforeIsNeverTakenForALeftover(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.H2, ResumeContract.sampleOptions());
        DatabaseUnderTest am = sample.database(Role.AM);
        am.execute("CREATE TABLE AM_API_COPY_2023_11 AS SELECT * FROM AM_API", "CREATE TABLE MYDATA_COPY_1_1 (ID INT)");
        long rows = am.number("SELECT COUNT(*) FROM AM_API");
        MigrationUnderTest migration = MigrationUnderTest.of(sample);

        assertThatThrownBy(crashing(migration)::migrate).isInstanceOf(FaultyGate.Crash.class);
        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(am.number("SELECT COUNT(*) FROM AM_API_COPY_2023_11")).isEqualTo(rows);
        assertThat(am.number("SELECT COUNT(*) FROM MYDATA_COPY_1_1")).isZero();

        assertThat(migration.rollback().exact()).isTrue();
        assertThat(am.number("SELECT COUNT(*) FROM AM_API_COPY_2023_11")).isEqualTo(rows);
        assertThat(am.number("SELECT COUNT(*) FROM MYDATA_COPY_1_1")).isZero();
    }

    @Test
    void theCopyOfAnInterruptedChangeGoes(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.H2, ResumeContract.sampleOptions());
        DatabaseUnderTest am = sample.database(Role.AM);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        assertThatThrownBy(crashing(migration)::migrate).isInstanceOf(FaultyGate.Crash.class);
        am.execute("CREATE TABLE AM_API_COPY_7_1 AS SELECT * FROM AM_API");

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(tables(am, "AM_API_COPY_7_1")).isZero();
    }

    /** H2 makes foreign keys of other tables to the copy before it drops those to the original; a kill in between leaves both. */
    @Test
    void theCopyGoesWithTheForeignKeysThatReferToIt(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.H2, ResumeContract.sampleOptions());
        DatabaseUnderTest am = sample.database(Role.AM);
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        assertThatThrownBy(crashing(migration)::migrate).isInstanceOf(FaultyGate.Crash.class);
        am.execute(
                "CREATE TABLE AM_API_COPY_7_1 AS SELECT * FROM AM_API",
                "ALTER TABLE AM_API_COPY_7_1 ADD UNIQUE (API_ID)",
                "ALTER TABLE AM_API_COMMENTS ADD CONSTRAINT AM_API_COPY_7_1_CONSTRAINT_1"
                        + " FOREIGN KEY (API_ID) REFERENCES AM_API_COPY_7_1 (API_ID)");

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(tables(am, "AM_API_COPY_7_1")).isZero();
        assertThat(am.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " WHERE CONSTRAINT_NAME LIKE 'AM_API_COPY%'"))
                .isZero();
    }

    @Test
    void theCopyThatHasTheOnlyRowsBecomesTheTableAgain(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.H2, ResumeContract.sampleOptions());
        DatabaseUnderTest am = sample.database(Role.AM);
        long rows = am.number("SELECT COUNT(*) FROM AM_API");
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        assertThatThrownBy(crashing(migration)::migrate).isInstanceOf(FaultyGate.Crash.class);
        am.execute("ALTER TABLE AM_API RENAME TO AM_API_COPY_7_1");

        assertThat(migration.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(am.number("SELECT COUNT(*) FROM AM_API")).isEqualTo(rows);
        assertThat(tables(am, "AM_API_COPY_7_1")).isZero();
    }

    private static MigrationUnderTest crashing(MigrationUnderTest migration) {
        return migration.through(gate -> new FaultyGate(gate, FaultyGate.Kind.CHANGE, 9));
    }

    private static long tables(DatabaseUnderTest database, String name) {
        return database.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '" + name + "'");
    }
}
