package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Settings of the server under which a statement would fail in the window. */
@Isolated("changes settings of the whole server")
@ExtendWith(TestServersExtension.class)
class ServerSettings_MariaDbTest {

    private static final String LARGE = "UPDATE REG_CONTENT SET REG_CONTENT_DATA = REPEAT('x', %d)"
            + " WHERE REG_CONTENT_ID = (SELECT MIN(C.REG_CONTENT_ID) FROM (SELECT REG_CONTENT_ID FROM REG_CONTENT) C)";

    @Test
    void aValueLargerThanAMessageBlocks(TestDatabases databases) throws SQLException {
        TestInstallation sample = sample(databases);
        sample.database(Role.REGISTRY).execute(LARGE.formatted(3_000_000));
        List<Finding> findings = under(sample, "max_allowed_packet", 2 * 1024 * 1024, "valueSize");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.VALUE_LARGER_THAN_PACKET);
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.message()).contains("REG_CONTENT.REG_CONTENT_DATA", "3000000", "2097152");
            assertThat(finding.remedy()).contains("SET GLOBAL max_allowed_packet = 6291456");
        });
    }

    @Test
    void aValueThatMayNotFitIsAWarning(TestDatabases databases) throws SQLException {
        TestInstallation sample = sample(databases);
        sample.database(Role.REGISTRY).execute(LARGE.formatted(3_000_000));
        List<Finding> findings = under(sample, "max_allowed_packet", 4 * 1024 * 1024, "valueSize");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(under(sample, "max_allowed_packet", 16 * 1024 * 1024, "valueSize"))
                .isEmpty();
    }

    @Test
    void aServerThatIsReadOnlyBlocks(TestDatabases databases) throws SQLException {
        TestInstallation sample = sample(databases);
        for (String setting : List.of("read_only", "tx_read_only")) {
            List<Finding> findings = under(sample, setting, 1, "privileges");

            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.PRIVILEGE_MISSING);
                assertThat(finding.blocks()).isTrue();
                assertThat(finding.remedy()).contains("SET GLOBAL " + setting + " = OFF");
            });
        }
        assertThat(under(sample, "read_only", 0, "privileges")).isEmpty();
    }

    private static List<Finding> under(TestInstallation sample, String setting, long value, String check)
            throws SQLException {
        String before;
        try (Connection administrator = administrator(sample)) {
            before = Answer.of(administrator, "SELECT @@GLOBAL." + setting);
            execute(administrator, "SET GLOBAL " + setting + " = " + value);
        }
        try {
            return AnalysisUnderTest.of(sample).run(Set.of(check)).findings();
        } finally {
            try (Connection administrator = administrator(sample)) {
                execute(administrator, "SET SESSION TRANSACTION READ WRITE");
                execute(administrator, "SET GLOBAL " + setting + " = " + before);
            }
        }
    }

    private static Connection administrator(TestInstallation sample) throws SQLException {
        return DriverManager.getConnection(sample.database(Role.AM).url(), "administrator", "administrator");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TestInstallation sample(TestDatabases databases) {
        return databases.sample(TestDbms.MARIADB, SampleOptions.small().withLayout(Layout.ONE));
    }
}
