package org.apimmigrate.core.database.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What this tool says in a session of a DBMS of which there is no server in the tests, for review against its manual: how a session is set up,
 * and how another one is seen. {@code -Dgolden.write=DIRECTORY} writes the new files.
 */
class SessionRules_GoldenFilesTest {

    @ParameterizedTest
    @EnumSource(
            value = Dbms.class,
            names = {"MSSQL", "ORACLE", "DB2"})
    void the_statements_are_those_of_the_golden_file(Dbms dbms) throws IOException, SQLException {
        SessionRules rules = Dialects.of(dbms).session();
        List<String> lines = new ArrayList<>();
        lines.add("-- every session, when it is opened");
        rules.opened(recorder(lines), 30);
        lines.add("-- a session that writes, for each transaction");
        rules.writable(recorder(lines), 30);
        SessionQueries queries = rules.queries().orElseThrow();
        lines.add("-- its number and server");
        lines.add(queries.own());
        lines.add("-- what another session does");
        queries.state().ifPresent(lines::add);
        lines.add("-- who holds what another session waits for");
        lines.addAll(queries.blockers());
        String text = String.join("\n", lines) + "\n";
        String write = System.getProperty("golden.write");
        if (write != null) {
            Files.writeString(Path.of(write, "session-" + dbms.id() + ".sql"), text);
        }
        assertThat(text).isEqualTo(golden(dbms));
    }

    private static Connection recorder(List<String> lines) {
        Statement statement = proxy(Statement.class, lines);
        return (Connection) Proxy.newProxyInstance(
                SessionRules_GoldenFilesTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> method.getName().equals("createStatement") ? statement : null);
    }

    private static <T> T proxy(Class<T> type, List<String> lines) {
        return type.cast(Proxy.newProxyInstance(
                SessionRules_GoldenFilesTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> {
                    if (method.getName().equals("execute")) {
                        lines.add((String) arguments[0]);
                        return false;
                    }
                    return null;
                }));
    }

    private static String golden(Dbms dbms) throws IOException {
        try (InputStream in = SessionRules_GoldenFilesTest.class.getResourceAsStream("session-" + dbms.id() + ".sql")) {
            assertThat(in).as("golden file of " + dbms).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
