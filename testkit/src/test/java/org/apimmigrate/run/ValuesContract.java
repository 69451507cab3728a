package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apimmigrate.core.backup.RestorePoints;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.schema.RestorableValuesCheck;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every value that the DBMS can hold comes back from a restore point, whatever zones and formats Java, the server and the session are set
 * to; one that cannot come back keeps the migration from starting. What is there is read by plain JDBC, never through the tool.
 */
@ExtendWith(TestServersExtension.class)
abstract class ValuesContract {

    private static final String TABLE = "CUST_VALUES";

    private final TimeZone zone = TimeZone.getDefault();
    private TestInstallation sample;

    abstract TestDbms dbms();

    /** Columns of a customer's table, each with the values to try as the DBMS's own client would write them. */
    abstract List<Tried> tried();

    /** Statements for a session that writes and reads the values of this test. */
    abstract List<String> session();

    /** The expression that shows a value of the column completely. */
    abstract String shown(Tried column);

    /** The same url for sessions with another zone and other formats. */
    abstract String otherSettings(String url);

    /** A type that cannot be brought back, and a value of it. */
    abstract Tried impossible();

    /** What makes a value of it impossible after it was stored. */
    List<String> afterwards() {
        return List.of();
    }

    record Tried(String column, String type, List<String> literals) {
        static Tried of(String column, String type, String... literals) {
            return new Tried(column, type, List.of(literals));
        }
    }

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(dbms(), ResumeContract.sampleOptions());
    }

    @AfterEach
    void zoneOfBefore() {
        TimeZone.setDefault(zone);
    }

    @Test
    void everyValueComesBackUnderOtherSettings() throws SQLException {
        List<Tried> columns = tried();
        List<String> statements = new ArrayList<>(session());
        statements.add("CREATE TABLE " + TABLE + " (ID INTEGER NOT NULL PRIMARY KEY, API INTEGER, "
                + String.join(
                        ", ",
                        columns.stream()
                                .map(c -> c.column() + " " + c.type()
                                        + (dbms().dialect() == TestDbms.MARIADB.dialect() ? " NULL" : ""))
                                .toList())
                + ")");
        statements.add("ALTER TABLE " + TABLE + " ADD FOREIGN KEY (API) REFERENCES AM_API (API_ID)");
        int rows = columns.stream().mapToInt(c -> c.literals().size()).max().orElseThrow();
        for (int row = 0; row < rows; row++) {
            List<String> values = new ArrayList<>();
            for (Tried column : columns) {
                values.add(column.literals().get(row % column.literals().size()));
            }
            statements.add("INSERT INTO " + TABLE + " SELECT " + row + ", MIN(API_ID), " + String.join(", ", values)
                    + " FROM AM_API");
        }
        statements.add("INSERT INTO " + TABLE + " (ID) VALUES (1000)");
        am().execute(statements);
        List<String> before = dump(columns);

        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        List<String> notes = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void note(String text) {
                notes.add(text);
            }
        };
        assertThat(MigrationUnderTest.of(sample)
                        .heardBy(listener, new StopSignal())
                        .migrate()
                        .outcome())
                .isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(notes).noneMatch(note -> note.contains("not tried"));
        am().execute(
                        "DELETE FROM " + TABLE + " WHERE ID < 3 OR ID = 1000",
                        "UPDATE " + TABLE + " SET "
                                + String.join(
                                        ", ",
                                        columns.stream()
                                                .map(c -> c.column() + " = NULL")
                                                .toList())
                                + " WHERE ID >= 3");
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        RollbackResult back = MigrationUnderTest.of(withOtherSettings()).rollback();

        assertThat(dump(columns)).containsExactlyElementsOf(before);
        assertThat(back.rowDifferences()).isEmpty();
        assertThat(back.exact()).isTrue();
        assertThat(before).hasSize(rows + 1);
    }

    @Test
    void aValueThatCannotComeBackKeepsTheMigrationFromStarting() {
        Tried impossible = impossible();
        List<String> statements = new ArrayList<>(session());
        statements.add("ALTER TABLE AM_APPLICATION ADD CUST_ODD " + impossible.type());
        am().execute(statements);
        assertThat(findings()).isEmpty();

        statements = new ArrayList<>(session());
        statements.add(
                "UPDATE AM_APPLICATION SET CUST_ODD = " + impossible.literals().get(0));
        statements.addAll(afterwards());
        am().execute(statements);

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.VALUE_NOT_RESTORABLE);
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.message()).contains("AM_APPLICATION.CUST_ODD");
        });
        assertThatThrownBy(() -> MigrationUnderTest.of(sample).migrate())
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.kind()).isEqualTo(MigrateException.Kind.BLOCKED);
                    assertThat(e.problem().why()).contains("AM_APPLICATION.CUST_ODD");
                });
        assertThatThrownBy(() -> MigrationUnderTest.of(sample).backup())
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.kind()).isEqualTo(MigrateException.Kind.BLOCKED);
                    assertThat(e.problem().what()).contains("none was made");
                    assertThat(e.problem().why()).contains("AM_APPLICATION.CUST_ODD");
                });
        assertThat(new RestorePoints(sample.installation().workDirectory()).folder())
                .satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(), folder -> assertThat(folder)
                        .isEmptyDirectory());
    }

    /** Something that no analysis knew: here a column that went while the restore point was made. */
    @Test
    void rowsThatAreNotTakenKeepTheMigrationFromStarting() {
        long attributes = am().number("SELECT COUNT(*) FROM AM_APPLICATION");
        assertThat(attributes).isPositive();
        List<String> notes = new ArrayList<>();
        RunListener dropping = new RunListener() {
            @Override
            public void phase(String name) {
                if (name.equals("try restore point")) {
                    am().execute("ALTER TABLE AM_APPLICATION DROP COLUMN DESCRIPTION");
                }
            }

            @Override
            public void note(String text) {
                notes.add(text);
            }
        };
        assertThatThrownBy(() -> MigrationUnderTest.of(sample)
                        .heardBy(dropping, new StopSignal())
                        .migrate())
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.kind()).isEqualTo(MigrateException.Kind.BLOCKED);
                    assertThat(e.problem().where()).contains("AM_APPLICATION");
                });
        assertThat(notes).noneMatch(note -> note.contains("not tried"));
        assertThat(am().number("SELECT COUNT(*) FROM AM_APPLICATION")).isEqualTo(attributes);
    }

    private List<Finding> findings() {
        return MigrationUnderTest.of(sample).reading(session -> {
            List<Finding> found = new ArrayList<>();
            new RestorableValuesCheck().run(session.context(), found::add);
            return found;
        });
    }

    final DatabaseUnderTest am() {
        return sample.database(Role.AM);
    }

    private Installation withOtherSettings() {
        Installation as = sample.installation();
        Map<Role, DatabaseSettings> settings = new EnumMap<>(Role.class);
        as.databases().forEach((role, of) -> settings.put(role, of.withUrl(otherSettings(of.url()))));
        return new Installation(
                as.home(),
                as.configuration(),
                as.workDirectory(),
                settings,
                as.local(),
                as.facts(),
                as.notes(),
                as.server());
    }

    /** As the client of the DBMS would show it, in a session of this test's own. */
    private List<String> dump(List<Tried> columns) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(am().url(), am().username(), am().password());
                Statement statement = connection.createStatement()) {
            for (String sql : session()) {
                statement.execute(sql);
            }
            try (ResultSet rows = statement.executeQuery("SELECT ID, API, "
                    + String.join(", ", columns.stream().map(this::shown).toList()) + " FROM " + TABLE
                    + " ORDER BY ID")) {
                while (rows.next()) {
                    StringBuilder line = new StringBuilder(rows.getString(1) + " " + rows.getString(2));
                    for (int i = 0; i < columns.size(); i++) {
                        line.append("\n  ")
                                .append(columns.get(i).column())
                                .append(" = ")
                                .append(rows.getString(i + 3));
                    }
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }
}
