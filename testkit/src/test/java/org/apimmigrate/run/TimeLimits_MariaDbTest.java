package org.apimmigrate.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets limits of the whole server")
class TimeLimits_MariaDbTest extends TimeLimitsContract {
    private static final List<String> LIMITS =
            List.of("wait_timeout", "interactive_timeout", "idle_transaction_timeout", "max_statement_time");

    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    /** They are the server's: no other test may run at the same time. */
    @Override
    AutoCloseable limits(TestInstallation sample) throws SQLException {
        List<String> before = new ArrayList<>();
        try (Connection administrator = administrator(sample)) {
            for (String limit : LIMITS) {
                before.add("SET GLOBAL " + limit + " = " + Answer.of(administrator, "SELECT @@GLOBAL." + limit));
                execute(administrator, "SET GLOBAL " + limit + " = 1");
            }
        }
        return () -> {
            try (Connection administrator = administrator(sample)) {
                for (String sql : before) {
                    execute(administrator, sql);
                }
            }
        };
    }

    private static Connection administrator(TestInstallation sample) throws SQLException {
        return DriverManager.getConnection(sample.database(Role.AM).url(), "administrator", "administrator");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    String sleep(int seconds) {
        return "SELECT SLEEP(" + seconds + ")";
    }
}
