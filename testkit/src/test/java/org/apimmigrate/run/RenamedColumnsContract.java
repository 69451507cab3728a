package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Columns that the migration renames, and that a customer has altered: width, default, nullability, indexes and collation come back. */
@ExtendWith(TestServersExtension.class)
abstract class RenamedColumnsContract {

    private TestInstallation sample;
    private MigrationUnderTest migration;

    abstract TestDbms dbms();

    /** A statement that makes a column narrower, and gives it this nullability and default (null for none). */
    abstract List<String> alter(String table, String column, int width, boolean nullable, String defaultValue);

    /** The column as a statement names it. */
    abstract String name(String column);

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        migration = MigrationUnderTest.of(sample);
    }

    @Test
    void narrowerColumnsWithOtherRulesComeBack() {
        am().execute(alter("AM_APPLICATION_ATTRIBUTES", "VALUE", 700, false, "'none'"));
        am().execute(alter("AM_BLOCK_CONDITIONS", "VALUE", 401, true, "'x'"));
        am().execute(alter("AM_KEY_MANAGER", "TENANT_DOMAIN", 99, true, null));
        am().execute(alter("AM_GATEWAY_ENVIRONMENT", "TENANT_DOMAIN", 98, true, null));
        assertUpAndBack();
        Catalog back = migration.reading(session -> session.context().schema(Role.AM));
        assertThat(back.tables().get("AM_APPLICATION_ATTRIBUTES").column("VALUE"))
                .hasValueSatisfying(column -> {
                    assertThat(column.length()).isEqualTo(700);
                    assertThat(column.defaultValue()).isEqualTo("'none'");
                });
    }

    @Test
    void indexesOnThemComeBack() {
        am().execute(
                        "CREATE INDEX CUST_I1 ON AM_APPLICATION_ATTRIBUTES (" + name("VALUE") + ", TENANT_ID)",
                        "CREATE INDEX CUST_I2 ON AM_BLOCK_CONDITIONS (" + name("VALUE") + ", DOMAIN)",
                        "CREATE INDEX CUST_I3 ON AM_KEY_MANAGER (TENANT_DOMAIN)",
                        "CREATE UNIQUE INDEX CUST_I4 ON AM_GATEWAY_ENVIRONMENT (TENANT_DOMAIN, UUID)");
        assertUpAndBack();
    }

    final DatabaseUnderTest am() {
        return sample.database(Role.AM);
    }

    final void assertUpAndBack() {
        Snapshot start = migration.snapshot();
        assertThat(migration.migrate().outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        migration.assertBackAt(start, migration.rollback());
    }
}
