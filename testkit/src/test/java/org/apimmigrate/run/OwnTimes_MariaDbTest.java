package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that comes from an older server has creation times that any update would set to now; they stay. */
@ExtendWith(TestServersExtension.class)
class OwnTimes_MariaDbTest {

    private static final String OLD_TIME = "'2021-03-04 05:06:07'";

    @Test
    void creationTimesStayAsTheyWere(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.MARIADB, ResumeContract.sampleOptions());
        DatabaseUnderTest am = sample.database(Role.AM);
        for (String table : new String[] {"AM_API", "AM_APPLICATION"}) {
            am.execute(
                    "UPDATE " + table + " SET CREATED_TIME = " + OLD_TIME,
                    "ALTER TABLE " + table
                            + " MODIFY CREATED_TIME TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP");
        }

        assertThat(MigrationUnderTest.of(sample).migrate().outcome()).isEqualTo(Outcome.COMPLETED);

        assertThat(changed(am, "AM_API")).isZero();
        assertThat(changed(am, "AM_APPLICATION")).isZero();
    }

    private static long changed(DatabaseUnderTest am, String table) {
        return am.number("SELECT COUNT(*) FROM " + table + " WHERE CREATED_TIME <> " + OLD_TIME);
    }
}
