package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rollback deletes what came after the restore point; it must not take rows with it that no restore point holds. */
@ExtendWith(TestServersExtension.class)
abstract class RollbackOutsideContract {

    private static final String NEW_API =
            "INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT, STATUS)"
                    + " VALUES ('new', 'admin', 'New', '1', '/new', 'PUBLISHED')";

    abstract TestDbms dbms();

    private TestDatabases databases;
    private DatabaseUnderTest am;
    private DatabaseUnderTest shared;
    private MigrationUnderTest migration;
    private Snapshot start;

    @BeforeEach
    void migrate(TestDatabases databases) {
        this.databases = databases;
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        am = sample.database(Role.AM);
        shared = sample.database(Role.REGISTRY);
        migration = MigrationUnderTest.of(sample);
        start = migration.snapshot();
        migration.migrate();
    }

    @Test
    void rowsElsewhereThatWouldGoWithANewApiStopItBeforeAnythingIsUndone() {
        for (String rule : rules()) {
            String note = note(am, "api INTEGER DEFAULT NULL", "api", "AM_API", "API_ID", rule);
            am.execute("INSERT INTO " + note + " SELECT 1, MIN(API_ID) FROM AM_API");
            am.execute(NEW_API, "INSERT INTO " + note + " SELECT 2, API_ID FROM AM_API WHERE API_UUID = 'new'");

            assertRefused(rule, "to AM_API", "1 row refers");
            assertThat(am.number("SELECT COUNT(*) FROM " + note + " WHERE api IS NOT NULL"))
                    .isEqualTo(2);

            am.execute("DELETE FROM " + note + " WHERE id = 2", "DELETE FROM AM_API WHERE API_UUID = 'new'");
            am.execute("DROP TABLE " + note);
        }
    }

    @Test
    void rowsElsewhereThatReferToWhatStaysAreKept() {
        String note = note(am, "api INTEGER DEFAULT NULL", "api", "AM_API", "API_ID", "ON DELETE CASCADE");
        am.execute(NEW_API, "INSERT INTO " + note + " SELECT 1, MIN(API_ID) FROM AM_API");

        migration.assertBackAt(start, migration.rollback());
        assertThat(am.number("SELECT COUNT(*) FROM " + note)).isOne();
        am.execute("DROP TABLE " + note);
    }

    @Test
    void aKeyToATableThatOnly410HasStopsIt() {
        String note = note(am, "api VARCHAR(45) DEFAULT NULL", "api", "AM_API_ENVIRONMENT_KEYS", "UUID", "");

        assertRefused("new table", "to AM_API_ENVIRONMENT_KEYS", "a rollback removes it");
        am.execute("DROP TABLE " + note);

        migration.assertBackAt(start, migration.rollback());
    }

    @Test
    void aResourceOfTheRegistryThatIsReferredToStopsIt() {
        String note = note(
                shared,
                "content INTEGER, tenant INTEGER",
                "content, tenant",
                "REG_CONTENT",
                "REG_CONTENT_ID, REG_TENANT_ID",
                "");
        shared.execute(
                "INSERT INTO REG_CONTENT (REG_CONTENT_ID, REG_CONTENT_DATA, REG_TENANT_ID) VALUES (990001, NULL, -1234)",
                "INSERT INTO REG_RESOURCE (REG_PATH_ID, REG_NAME, REG_VERSION, REG_MEDIA_TYPE, REG_CREATOR, REG_CREATED_TIME,"
                        + " REG_LAST_UPDATOR, REG_LAST_UPDATED_TIME, REG_CONTENT_ID, REG_TENANT_ID, REG_UUID)"
                        + " SELECT REG_PATH_ID, 'added-later', 990001, REG_MEDIA_TYPE, REG_CREATOR, REG_CREATED_TIME,"
                        + " REG_LAST_UPDATOR, REG_LAST_UPDATED_TIME, 990001, REG_TENANT_ID, 'uuid-added-later' FROM REG_RESOURCE"
                        + " WHERE REG_VERSION = (SELECT MIN(R.REG_VERSION) FROM REG_RESOURCE R WHERE R.REG_TENANT_ID = -1234"
                        + " AND R.REG_MEDIA_TYPE = 'application/vnd.wso2-api+xml' )",
                "INSERT INTO " + note + " VALUES (1, 990001, -1234)");

        assertRefused("registry", "to REG_CONTENT", "1 row refers");

        shared.execute("DROP TABLE " + note);
        migration.assertBackAt(start, migration.rollback());
    }

    private void assertRefused(String what, String... words) {
        Snapshot before = migration.snapshot();
        for (Runnable call : List.<Runnable>of(migration::rollbackPreview, migration::rollback)) {
            assertThatThrownBy(call::run)
                    .as(what)
                    .isInstanceOfSatisfying(
                            MigrateException.class, e -> assertThat(e.kind()).isEqualTo(MigrateException.Kind.BLOCKED))
                    .hasMessageContainingAll(words);
        }
        assertThat(migration.snapshot().rows()).isEqualTo(before.rows());
    }

    private String note(
            DatabaseUnderTest database, String columns, String key, String table, String refColumns, String rule) {
        String note = outside(databases, database) + ".note";
        database.execute(
                "CREATE TABLE " + note + " (id INTEGER NOT NULL PRIMARY KEY, " + columns + ")",
                "ALTER TABLE " + note + " ADD FOREIGN KEY (" + key + ") REFERENCES " + named(database, table) + " ("
                        + refColumns + ") " + rule);
        return note;
    }

    /** What a foreign key may say of the rows that refer to one that goes. */
    List<String> rules() {
        return List.of("ON DELETE CASCADE", "ON DELETE SET NULL", "ON DELETE SET DEFAULT", "");
    }

    /** Another schema of the same database; on MariaDB another database of the same server. */
    String outside(TestDatabases databases, DatabaseUnderTest database) {
        database.execute("CREATE SCHEMA IF NOT EXISTS ext");
        return "ext";
    }

    /** A table of the product, as a foreign key elsewhere names it. */
    String named(DatabaseUnderTest database, String table) {
        return table;
    }
}
