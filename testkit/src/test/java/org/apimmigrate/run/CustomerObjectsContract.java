package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers add tables and columns of their own, under names that the vendor would never give. */
@ExtendWith(TestServersExtension.class)
abstract class CustomerObjectsContract {

    abstract TestDbms dbms();

    private TestInstallation sample;
    private MigrationUnderTest migration;

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        migration = MigrationUnderTest.of(sample);
    }

    @Test
    void tablesWithNamesOfAnyFormGoUpAndComeBack() throws IOException {
        for (String table : new String[] {"cust_ref", "Cust Mixed", "order", "../../out"}) {
            am().execute(
                            "CREATE TABLE %s (ID INTEGER NOT NULL PRIMARY KEY, %s INTEGER, %s VARCHAR(20))"
                                    .formatted(q(table), q("Api Id"), q("user")),
                            "ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES AM_API (API_ID)"
                                    .formatted(q(table), q("Api Id")),
                            "INSERT INTO %s (ID, %s, %s) SELECT 1, MIN(API_ID), 'somebody' FROM AM_API"
                                    .formatted(q(table), q("Api Id"), q("user")));
        }
        assertUpAndBack();
        Path points = sample.installation().workDirectory().resolve("restore-points");
        try (Stream<Path> files = Files.walk(points)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.contains("Mixed") || name.startsWith("out"));
        }
    }

    @Test
    void columnsWithNamesOfAnyFormGoUpAndComeBack() {
        am().execute(
                        "ALTER TABLE AM_APPLICATION ADD " + q("user") + " VARCHAR(20)",
                        "ALTER TABLE AM_APPLICATION ADD " + q("Cost Centre") + " VARCHAR(20)",
                        "UPDATE AM_APPLICATION SET %s = 'somebody', %s = 'K1'".formatted(q("user"), q("Cost Centre")));
        assertUpAndBack();
    }

    /** The name as this DBMS has it between quotes, whatever the case. */
    String q(String name) {
        return dbms().dialect() == Dbms.MYSQL ? '`' + name + '`' : '"' + name + '"';
    }

    DatabaseUnderTest am() {
        return sample.database(Role.AM);
    }

    MigrationUnderTest migration() {
        return migration;
    }

    void assertUpAndBack() {
        Snapshot start = migration.snapshot();
        assertThat(migration.migrate().outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        migration.assertBackAt(start, migration.rollback());
    }
}
