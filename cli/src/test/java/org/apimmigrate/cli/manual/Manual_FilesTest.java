package org.apimmigrate.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apimmigrate.cli.command.HelpExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Manual_FilesTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path folder;

    private Map<String, String> files;

    @BeforeEach
    void make() throws IOException {
        Manual manual = new Manual();
        files = manual.files();
        manual.write(folder);
    }

    @Test
    void eachCommandHasAPageWithItsOptionsExamplesAndExitCodes() {
        for (String command : List.of("analyze", "migrate", "rollback", "report", "explain", "prepare")) {
            String page = files.get("man/man1/apim-migrate-" + command + ".1");
            assertThat(page)
                    .as(command)
                    .startsWith(".TH \"APIM\\-MIGRATE\\-" + command.toUpperCase(java.util.Locale.ROOT));
            assertThat(page)
                    .contains(".SH NAME\n", ".SH SYNOPSIS\n", ".SH OPTIONS\n", ".SH EXAMPLES\n", ".SH EXIT STATUS\n");
            HelpExamples.of(command)
                    .forEach(example -> assertThat(page).contains(example.line().replace("-", "\\-")));
        }
        assertThat(files.get("man/man1/apim-migrate-migrate.1"))
                .contains("\\fB\\-\\-on\\-orphans\\fR \\fIstop|quarantine\\fR");
        assertThat(files.get("man/man1/apim-migrate-explain.1")).doesNotContain("\\-\\-tenants");
        assertThat(files.get("man/man1/apim-migrate.1")).contains(".SH COMMANDS\n", "\\fBmigrate\\fR");
    }

    /** A line that begins with a dot is a macro; every other one is text. */
    @Test
    void onlyMacrosThatAreMeantBeginALine() {
        files.forEach((name, page) -> {
            if (name.startsWith("man/")) {
                assertThat(page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                        .as(name)
                        .allMatch(line -> line.matches("\\.(TH|SH|TP)( .*)?"));
            }
        });
    }

    @Test
    void whatIsWrittenIsTheSame() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mig, migrate",
        "migrate --on-o, --on-orphans",
        "migrate --on-orphans quar, quarantine",
        "report --bun, --bundle",
        "analyze --fail-on w, warning",
    })
    void theCompletionCompletes(String typed, String expected) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "no bash on this machine");
        String script = "source '" + folder.resolve("bash-completion/completions/apim-migrate") + "'\n"
                + "COMP_WORDS=(apim-migrate " + typed + ")\n"
                + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                + "COMP_LINE=\"${COMP_WORDS[*]}\"; COMP_POINT=${#COMP_LINE}\n"
                + "_complete_apim-migrate\n"
                + "echo \"${COMPREPLY[@]}\"\n";
        Process bash = new ProcessBuilder(BASH.toString(), "-c", script)
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(printed.strip().split("\\s+")).contains(expected);
    }
}
