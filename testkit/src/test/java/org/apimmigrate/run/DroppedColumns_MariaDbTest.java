package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database may be migrated and rolled back as often as an operator wants to rehearse: a dropped column leaves nothing in its rows. */
@ExtendWith(TestServersExtension.class)
class DroppedColumns_MariaDbTest {

    private static final int REHEARSALS = 30;

    @Test
    void aDroppedColumnTakesNoRoomFromThoseThatCome(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.MARIADB, ResumeContract.sampleOptions());
        DatabaseUnderTest am = sample.database(Role.AM);
        Column column = MigrationUnderTest.of(sample).reading(session -> session.context()
                .target(Role.AM)
                .known("AM_API")
                .column("LOG_LEVEL")
                .orElseThrow());
        SchemaSql sql = Dialects.of(Dbms.MYSQL).schemaSql();

        rehearse(am, sql.addColumn("AM_API", column, true), sql.dropColumn("AM_API", column));

        assertThatThrownBy(() -> rehearse(
                        am, sql.addColumn("AM_API", column, true), List.of("ALTER TABLE AM_API DROP COLUMN LOG_LEVEL")))
                .as("what the server does where it is not asked to make the table again")
                .hasStackTraceContaining("Row size too large");
    }

    private static void rehearse(DatabaseUnderTest am, List<String> migrate, List<String> rollback) {
        for (int i = 0; i < REHEARSALS; i++) {
            am.execute(migrate);
            am.execute(rollback);
        }
    }
}
