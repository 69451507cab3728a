package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Prepare_CommandTest {

    @TempDir
    Path folder;

    @Test
    void keepsVerdictsThatMigrateUses() {
        H2Home home = H2Home.sample(folder);
        Set<String> before = home.content();

        ToolRun prepare = run("prepare", "--output", "json");
        assertThat(prepare.exitCode()).as(prepare.error()).isZero();
        assertThat(prepare.document().path("command").asText()).isEqualTo("prepare");
        assertThat(prepare.document().toString()).contains("\"prepared\"");
        assertThat(home.content()).isEqualTo(before);

        ToolRun again = run("prepare");
        assertThat(again.exitCode()).isZero();
        assertThat(again.error()).contains("verdicts on definitions are kept in");
        assertThat(again.output()).contains("Kept for migrate: ");

        ToolRun migrate = run("migrate", "--yes");
        assertThat(migrate.exitCode()).as(migrate.error()).isZero();
        assertThat(migrate.error()).contains("NOTE  ", "verdicts on definitions are kept in");

        ToolRun late = run("prepare");
        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.error()).contains("There is nothing to prepare");
    }

    private ToolRun run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = folder.toString();
        return ToolRun.of(folder, all);
    }
}
