package org.apimmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apimmigrate.core.error.Problem;
import org.junit.jupiter.api.Test;

class Hints_PasteableTest {

    private final GlobalOptions options = new GlobalOptions();

    @Test
    void aCommandIsNamedAsTheToolWasStartedAndForTheSameInstallation() {
        options.home = Path.of("/opt/wso2am");
        options.workDirectory = Path.of("my work");

        assertThat(hints().in("Run `apim-migrate migrate --on-orphans quarantine`, or apim-migrate rollback."))
                .isEqualTo(
                        "Run `./apim-migrate migrate --home /opt/wso2am --work-dir \"my work\" --on-orphans quarantine`,"
                                + " or ./apim-migrate rollback --home /opt/wso2am --work-dir \"my work\".");
    }

    @Test
    void whatIsCompleteAlreadyStays() {
        options.home = Path.of("/opt/wso2am");
        String once = hints().in("apim-migrate status");

        assertThat(hints().in(once)).isEqualTo(once);
        assertThat(hints().in("apim-migrate analyze --home /elsewhere"))
                .isEqualTo("./apim-migrate analyze --home /elsewhere");
    }

    @Test
    void commandsWithoutAnInstallationGetNone() {
        options.home = Path.of("/opt/wso2am");

        assertThat(hints().in("apim-migrate explain OAS_INVALID; apim-migrate --help"))
                .isEqualTo("./apim-migrate explain OAS_INVALID; ./apim-migrate --help");
        assertThat(hints().in("Made by apim-migrate 1.0, in /opt/apim-migrate migrate"))
                .isEqualTo("Made by apim-migrate 1.0, in /opt/apim-migrate migrate");
    }

    @Test
    void aProblemSaysWhatToTypeToo() {
        options.config = Path.of("a.toml");

        assertThat(hints().in(new Problem("what", "where", "why", "apim-migrate status shows it"))
                        .next())
                .isEqualTo("./apim-migrate status --config a.toml shows it");
    }

    @Test
    void aToolInAFolderWithASpaceIsQuoted() {
        assertThat(typed("/opt/my home/bin/apim-migrate")).isEqualTo("\"/opt/my home/bin/apim-migrate\" status");
        assertThat(typed("sh ./my home/apim-migrate")).isEqualTo("sh \"./my home/apim-migrate\" status");
        assertThat(typed("C:\\my home\\apim-migrate.bat")).isEqualTo("\"C:\\my home\\apim-migrate.bat\" status");
        assertThat(typed("sh bin/apim-migrate")).isEqualTo("sh bin/apim-migrate status");
    }

    private String typed(String launcher) {
        return new Hints(options, Map.of(Hints.TYPED, launcher)).in("apim-migrate status");
    }

    private Hints hints() {
        return new Hints(options, Map.of(Hints.TYPED, "./apim-migrate"));
    }
}
