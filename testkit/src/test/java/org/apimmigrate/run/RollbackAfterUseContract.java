package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A 4.1.0 server was tried on the migrated databases: whatever it wrote, there is a way back. */
@Tag("slow")
@ExtendWith(TestServersExtension.class)
abstract class RollbackAfterUseContract {

    abstract TestDbms dbms();

    private TestInstallation sample;
    private MigrationUnderTest migration;

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        migration = MigrationUnderTest.of(sample);
    }

    @Test
    void repliesToCommentsThatWereAddedGo() {
        Snapshot start = migrated();
        sample.database(Role.AM).execute(comment("aaa", null), comment("bbb", "'aaa'"), comment("abc", "'bbb'"));
        assertBackAt(start);
    }

    @Test
    void repliesToCommentsThatWereDeletedComeBack() {
        sample.database(Role.AM).execute(comment("zzz", null), comment("mmm", "'zzz'"));
        Snapshot start = migrated();
        sample.database(Role.AM)
                .execute(
                        "DELETE FROM AM_API_COMMENTS WHERE COMMENT_ID = 'mmm'",
                        "DELETE FROM AM_API_COMMENTS WHERE COMMENT_ID = 'zzz'");
        assertBackAt(start);
    }

    @Test
    void aTableThatWasEmptyBecomesEmptyAgain() {
        sample.database(Role.AM).execute("DELETE FROM AM_GW_VHOST", "DELETE FROM AM_GATEWAY_ENVIRONMENT");
        Snapshot start = migrated();
        sample.database(Role.AM)
                .execute("INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, DISPLAY_NAME, PROVIDER, ORGANIZATION)"
                        + " VALUES ('u1', 'e1', 'E1', 'wso2', 'carbon.super')");
        assertBackAt(start);
    }

    @Test
    void whatRefersToRowsThatWereAddedGoesWithThem() {
        Snapshot start = migrated();
        sample.database(Role.AM)
                .execute(
                        "INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT, ORGANIZATION, STATUS)"
                                + " VALUES ('new', 'admin', 'New', '1', '/new', 'carbon.super', 'PUBLISHED')",
                        "INSERT INTO AM_EXTERNAL_STORES (API_ID, STORE_ID, STORE_DISPLAY_NAME, STORE_ENDPOINT, STORE_TYPE)"
                                + " SELECT API_ID, 's', 's', 'https://store.example', 'wso2' FROM AM_API WHERE API_UUID = 'new'");
        assertBackAt(start);
    }

    @Test
    void whatWasRenamedAndWhatTookItsNameBothComeBack() {
        for (String name : List.of("One", "Two")) {
            sample.database(Role.AM)
                    .execute(
                            ("INSERT INTO AM_APPLICATION (NAME, UUID, SUBSCRIBER_ID, APPLICATION_TIER, APPLICATION_STATUS)"
                                            + " SELECT '%s', '%s', MIN(SUBSCRIBER_ID), 'Unlimited', 'APPROVED' FROM AM_SUBSCRIBER")
                                    .formatted(name, name));
        }
        Snapshot start = migrated();
        sample.database(Role.AM)
                .execute(
                        "DELETE FROM AM_APPLICATION WHERE NAME = 'One'",
                        "UPDATE AM_APPLICATION SET NAME = 'One' WHERE NAME = 'Two'");
        assertBackAt(start);
    }

    @Test
    void namesThatWereExchangedComeBack() {
        for (String name : List.of("One", "Two")) {
            sample.database(Role.AM)
                    .execute(
                            "INSERT INTO AM_API_CATEGORIES (UUID, NAME, DESCRIPTION, TENANT_ID) VALUES ('%s', '%s', '', -1234)"
                                    .formatted(name, name));
        }
        Snapshot start = migrated();
        renameCategory("One", "Between");
        renameCategory("Two", "One");
        renameCategory("Between", "Two");
        assertBackAt(start);
    }

    private void renameCategory(String from, String to) {
        sample.database(Role.AM)
                .execute("UPDATE AM_API_CATEGORIES SET NAME = '%s' WHERE NAME = '%s'".formatted(to, from));
    }

    /** Other tables refer to this key. */
    @Test
    void apiUuidsThatWereExchangedComeBack() {
        for (String uuid : List.of("one", "two")) {
            sample.database(Role.AM)
                    .execute("INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION, CONTEXT)"
                            + " VALUES ('%s', 'admin', '%s', '1', '/%s')".formatted(uuid, uuid, uuid));
        }
        Snapshot start = migrated();
        for (List<String> change : List.of(List.of("one", "x"), List.of("two", "one"), List.of("x", "two"))) {
            sample.database(Role.AM)
                    .execute("UPDATE AM_API SET API_UUID = '%s' WHERE API_UUID = '%s'"
                            .formatted(change.get(1), change.get(0)));
        }
        assertBackAt(start);
    }

    @Test
    void anArtifactThatWasUpdatedIsThereOnce() {
        Snapshot start = migrated();
        long version = registryNumber("SELECT MIN(REG_VERSION) FROM REG_RESOURCE WHERE REG_NAME = 'api'"
                + " AND REG_MEDIA_TYPE = 'application/vnd.wso2-api+xml'");
        long content = registryNumber("SELECT REG_CONTENT_ID FROM REG_RESOURCE WHERE REG_VERSION = " + version);
        sample.database(Role.REGISTRY)
                .execute(
                        "INSERT INTO REG_CONTENT (REG_CONTENT_ID, REG_CONTENT_DATA, REG_TENANT_ID) SELECT 900001,"
                                + " REG_CONTENT_DATA, REG_TENANT_ID FROM REG_CONTENT WHERE REG_CONTENT_ID = " + content,
                        copiedResource("REG_PATH_ID", "REG_NAME", version),
                        "DELETE FROM REG_RESOURCE WHERE REG_VERSION = " + version,
                        "DELETE FROM REG_CONTENT WHERE REG_CONTENT_ID = " + content);
        assertBackAt(start);
    }

    @Test
    void anArtifactThatWasAddedGoesWithItsContent() {
        Snapshot start = migrated();
        long version = registryNumber("SELECT MIN(REG_VERSION) FROM REG_RESOURCE WHERE REG_NAME = 'api'"
                + " AND REG_MEDIA_TYPE = 'application/vnd.wso2-api+xml'");
        sample.database(Role.REGISTRY)
                .execute(
                        "INSERT INTO REG_CONTENT (REG_CONTENT_ID, REG_CONTENT_DATA, REG_TENANT_ID) SELECT 900001,"
                                + " REG_CONTENT_DATA, REG_TENANT_ID FROM REG_CONTENT WHERE REG_CONTENT_ID ="
                                + " (SELECT REG_CONTENT_ID FROM REG_RESOURCE WHERE REG_VERSION = " + version + ")",
                        copiedResource("(SELECT MAX(REG_PATH_ID) FROM REG_PATH)", "'new'", version));
        assertBackAt(start);
    }

    @Test
    void aPrimaryKeyThatWasMissingIsMissingAgain() {
        String[] dropped = migration.reading(session -> session.context()
                .database(Role.AM)
                .dialect()
                .schemaSql()
                .dropPrimaryKey(session.context().schema(Role.AM).tables().get("AM_TENANT_THEMES"))
                .toArray(String[]::new));
        sample.database(Role.AM).execute(dropped);
        Snapshot start = migrated();
        assertThat(migration
                        .snapshot()
                        .schemas()
                        .get("am")
                        .tables()
                        .get("AM_TENANT_THEMES")
                        .primaryKey())
                .isNotEmpty();
        assertBackAt(start);
    }

    @Test
    void whatCannotComeBackMayBeAccepted() {
        migrated();
        sample.database(Role.AM).execute("UPDATE AM_POLICY_APPLICATION SET DESCRIPTION = 'changed by a server'");
        MigrationUnderTest dying = migration.through(gate -> new FaultyGate(gate, FaultyGate.Kind.ANY, 12));
        assertThatThrownBy(dying::rollback).isInstanceOf(FaultyGate.Crash.class);
        assertThatThrownBy(migration::finish).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.PARTIAL));

        assertThat(migration.rollback().exact()).isFalse();
        Snapshot back = migration.snapshot();
        assertThat(migration.finish()).isTrue();
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.NOT_STARTED);

        sample.database(Role.AM).execute("UPDATE AM_APPLICATION SET DESCRIPTION = 'changed by a 4.0.0'");
        Snapshot later = migration.snapshot();
        assertThat(later.rows()).isNotEqualTo(back.rows());
        migration.rollback();
        assertThat(migration.snapshot().rows()).isEqualTo(later.rows());
    }

    @Test
    void whatCannotComeBackIsSaidAndTheJournalStays() {
        migrated();
        sample.database(Role.AM)
                .execute("INSERT INTO AM_ALERT_TYPES (ALERT_TYPE_ID, ALERT_TYPE_NAME, STAKE_HOLDER)"
                        + " VALUES (990001, 'new', 'publisher')");
        for (int time = 1; time <= 2; time++) {
            RollbackResult back = migration.rollback();
            assertThat(back.exact()).isFalse();
            assertThat(back.schemaDifferences()).isEmpty();
            assertThat(back.rowDifferences()).singleElement().satisfies(difference -> assertThat(difference.table())
                    .isEqualTo("AM_ALERT_TYPES"));
            assertThat(migration.status().state()).isEqualTo(StatusResult.State.ROLLING_BACK);
        }
        sample.database(Role.AM).execute("DELETE FROM AM_ALERT_TYPES WHERE ALERT_TYPE_ID = 990001");
        assertThat(migration.rollback().exact()).isTrue();
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.NOT_STARTED);
    }

    TestInstallation sample() {
        return sample;
    }

    Snapshot migrated() {
        Snapshot start = migration.snapshot();
        assertThat(migration.migrate().verification()).isNotNull().matches(v -> v.holds());
        return start;
    }

    private String comment(String id, String parent) {
        return "INSERT INTO AM_API_COMMENTS (COMMENT_ID, COMMENT_TEXT, CREATED_BY, CREATED_TIME, API_ID, PARENT_COMMENT_ID)"
                + " SELECT '%s', 'text', 'user', '2022-01-01 00:00:00', MIN(API_ID), %s FROM AM_API"
                        .formatted(id, parent);
    }

    private static String copiedResource(String path, String name, long version) {
        return "INSERT INTO REG_RESOURCE (REG_PATH_ID, REG_NAME, REG_VERSION, REG_MEDIA_TYPE, REG_CREATOR, REG_CREATED_TIME,"
                + " REG_LAST_UPDATOR, REG_LAST_UPDATED_TIME, REG_CONTENT_ID, REG_TENANT_ID, REG_UUID) SELECT " + path
                + ", "
                + name
                + ", 900001, REG_MEDIA_TYPE, REG_CREATOR, REG_CREATED_TIME, REG_LAST_UPDATOR, REG_LAST_UPDATED_TIME,"
                + " 900001, REG_TENANT_ID, REG_UUID FROM REG_RESOURCE WHERE REG_VERSION = " + version;
    }

    private long registryNumber(String sql) {
        return migration.reading(
                session -> session.context().reader(Role.REGISTRY).number(sql));
    }

    void assertBackAt(Snapshot start) {
        migration.assertBackAt(start, migration.rollback());
        assertThat(migration.status().state()).isEqualTo(StatusResult.State.NOT_STARTED);
    }
}
