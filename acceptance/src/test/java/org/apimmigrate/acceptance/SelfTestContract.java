package org.apimmigrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The self-test takes an empty database through the whole cycle and leaves it empty; it touches no other. */
@ExtendWith(TestServersExtension.class)
abstract class SelfTestContract {

    private static final String PASSWORD = "APIM_MIGRATE_SELF_TEST_PASSWORD";

    abstract TestDbms dbms();

    @TempDir
    Path folder;

    @Test
    void anEmptyDatabaseGoesThroughTheCycleAlsoAfterAnInterruptedTestAndIsEmptyAgain(TestDatabases databases)
            throws IOException {
        DatabaseUnderTest database = databases.empty(dbms());
        // what a self-test that was killed leaves behind
        database.execute(
                "CREATE TABLE APIM_MIGRATE_SELF_TEST (ID INTEGER)", "CREATE TABLE AM_ALERT_TYPES (ID INTEGER)");

        PackagedTool.Ended ended = run(database).expect(0);

        assertThat(ended.output())
                .doesNotContain("FAILED", "not run")
                .contains("roll back from the end", "empty the database again");
        String report = report();
        assertThat(report).contains("DBMS:", "Java:", "empty the database again");
        assertThat(report).doesNotContain(database.password() + "\n", "not run");
        database.execute("CREATE TABLE AM_API (ID INTEGER)", "DROP TABLE AM_API");
    }

    @Test
    void aDatabaseThatHoldsSomethingIsLeftAlone(TestDatabases databases) {
        DatabaseUnderTest database = databases.empty(dbms());
        database.execute("CREATE TABLE NOTES (ID INTEGER)", "INSERT INTO NOTES VALUES (1)");

        PackagedTool.Ended ended = run(database).expect(3);

        assertThat(ended.talk()).contains("The database is not empty");
        assertThat(database.number("SELECT COUNT(*) FROM NOTES")).isOne();
        database.execute("DROP TABLE NOTES");
    }

    @Test
    void aPasswordIsAskedForByName(TestDatabases databases) {
        DatabaseUnderTest database = databases.empty(dbms());

        PackagedTool.Ended ended = new PackagedTool(folder)
                .run("self-test", "--url", database.url(), "--user", database.username())
                .expect(2);

        assertThat(ended.talk()).contains(PASSWORD);
    }

    private PackagedTool.Ended run(DatabaseUnderTest database) {
        return new PackagedTool(folder)
                .with(Map.of(PASSWORD, database.password()))
                .run("self-test", "--url", database.url(), "--user", database.username(), "--dir", "test");
    }

    private String report() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("test"))) {
            List<Path> reports = files.filter(
                            file -> file.getFileName().toString().startsWith("self-test-"))
                    .toList();
            assertThat(reports).hasSize(1);
            return Files.readString(reports.get(0));
        }
    }
}
