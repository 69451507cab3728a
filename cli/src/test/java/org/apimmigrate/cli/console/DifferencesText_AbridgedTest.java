package org.apimmigrate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.SchemaDifference;
import org.junit.jupiter.api.Test;

class DifferencesText_AbridgedTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void aScreenTakesTheFirstOfManyAndTheReportHasTheRest() {
        List<SchemaDifference> many = new ArrayList<>();
        for (int i = 0; i < 170; i++) {
            many.add(new SchemaDifference(Role.REGISTRY, "AM_" + i, "table", "absent", "table"));
        }

        text().schema(many, "the 4.0.0 of before");

        assertThat(lines())
                .hasSize(22)
                .contains("    registry AM_0: should not be there")
                .last()
                .asString()
                .contains("150 more");
        assertThat(lines().get(0)).contains("170 differences to the 4.0.0 of before");
    }

    @Test
    void eachIsASentenceThatOneUnderstands() {
        text().schema(
                        List.of(
                                new SchemaDifference(Role.AM, "AM_API", "table", "table", "absent"),
                                new SchemaDifference(Role.AM, "AM_API", "column A", "absent", "VARCHAR(1)"),
                                new SchemaDifference(Role.AM, "AM_API", "column B", "INTEGER", "absent"),
                                new SchemaDifference(Role.AM, "AM_API", "column C", "INTEGER", "BIGINT")),
                        "a fresh 4.1.0");

        assertThat(lines())
                .containsExactly(
                        "  schema      4 differences to a fresh 4.1.0",
                        "    am AM_API: is missing",
                        "    am AM_API column A: should not be there, is VARCHAR(1)",
                        "    am AM_API column B: is missing, should be INTEGER",
                        "    am AM_API column C: expected INTEGER, is BIGINT");
    }

    private DifferencesText text() {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(new BufferedReader(new StringReader("")), stream, stream, false, false, false, 100);
        return new DifferencesText(new Console(terminal, false, false, Console.Volume.NORMAL));
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
