package org.apimmigrate.core.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the procedure put into the home goes, and nothing else. */
class HomeCleaner_RemovalTest {

    @TempDir
    Path home;

    private final StringBuilder list = new StringBuilder();

    @BeforeEach
    void putThere() throws Exception {
        put("migration-resources/bin/api-manager.sh", "script");
        put("migration-resources/lib/core.jar", "jar");
        put("repository/components/dropins/client.jar", "bundle");
        listed("migration-resources/bin/api-manager.sh", "script");
        listed("migration-resources/lib/core.jar", "jar");
        listed("dropins/client.jar", "bundle");
        listed("README.md", "read me");
        put("migration-resources/CONTENTS.sha256", list.toString());
        put("repository/components/dropins/customer.jar", "theirs");
        put("repository/conf/deployment.toml", "");
        put("apim-migrate/report.html", "report");
        put("README.md", "of the pack");
    }

    @Test
    void allOfItAndNothingElse() {
        HomeCleaner.Result result = new HomeCleaner(home).clean();

        assertThat(result.removed()).isEqualTo(4);
        assertThat(result.kept()).isEmpty();
        assertThat(home.resolve("migration-resources")).doesNotExist();
        assertThat(home.resolve("repository/components/dropins/client.jar")).doesNotExist();
        assertThat(home.resolve("repository/components/dropins/customer.jar")).exists();
        assertThat(home.resolve("apim-migrate/report.html")).exists();
        assertThat(home.resolve("README.md")).exists();
    }

    @Test
    void whatWasChangedOrAddedStaysAndIsTold() throws Exception {
        put("migration-resources/bin/api-manager.sh", "script, with a line of ours");
        put("migration-resources/notes.txt", "ours");

        HomeCleaner.Result result = new HomeCleaner(home).clean();

        assertThat(result.kept())
                .containsExactlyInAnyOrder(
                        Path.of("migration-resources/bin/api-manager.sh") + ": changed since it was put there",
                        Path.of("migration-resources/notes.txt") + ": not from this tool");
        assertThat(home.resolve("migration-resources/bin/api-manager.sh")).exists();
        assertThat(home.resolve("migration-resources/lib")).doesNotExist();
    }

    @Test
    void aListThatPointsElsewhereReachesNothing() throws Exception {
        put("repository/conf/secret", "s");
        listed("migration-resources/../repository/conf/secret", "s");
        listed("dropins/../../conf/secret", "s");
        listed(home.resolve("repository/conf/secret").toString(), "s");
        put("migration-resources/CONTENTS.sha256", list.toString());

        new HomeCleaner(home).clean();

        assertThat(home.resolve("repository/conf/secret")).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void aLinkToAFolderOfManyHomesGoesAndWhatLiesThereStays(@TempDir Path shared) throws Exception {
        Path tool = shared.resolve("migration-resources");
        Files.move(home.resolve("migration-resources"), tool);
        Files.createSymbolicLink(home.resolve("migration-resources"), tool);

        HomeCleaner.Result result = new HomeCleaner(home).clean();

        assertThat(result.removed()).isEqualTo(2);
        assertThat(result.kept()).isEmpty();
        assertThat(home.resolve("migration-resources")).doesNotExist();
        assertThat(tool.resolve("bin/api-manager.sh")).exists();
        assertThat(tool.resolve("lib/core.jar")).exists();
        assertThat(tool.resolve("CONTENTS.sha256")).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void nothingGoesFromLinkedFoldersFurtherIn(@TempDir Path shared) throws Exception {
        for (String name : new String[] {"migration-resources/lib", "repository/components/dropins"}) {
            Path elsewhere = shared.resolve(Path.of(name).getFileName());
            Files.move(home.resolve(name), elsewhere);
            Files.createSymbolicLink(home.resolve(name), elsewhere);
        }

        HomeCleaner.Result result = new HomeCleaner(home).clean();

        assertThat(shared.resolve("lib/core.jar")).exists();
        assertThat(shared.resolve("dropins/client.jar")).exists();
        assertThat(result.removed()).isEqualTo(1);
        assertThat(result.kept())
                .contains(Path.of("repository/components/dropins/client.jar")
                        + ": lies outside of this home, behind a link");
    }

    /** The home itself may be reached by a link. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void aLinkedHomeIsThatHome(@TempDir Path other) throws Exception {
        Path link = Files.createSymbolicLink(other.resolve("wso2am"), home);

        assertThat(new HomeCleaner(link).clean().kept()).isEmpty();
        assertThat(home.resolve("migration-resources")).doesNotExist();
    }

    @Test
    void withoutTheListNothingIsTouched() throws Exception {
        Files.delete(home.resolve("migration-resources/CONTENTS.sha256"));

        assertThatThrownBy(() -> new HomeCleaner(home).clean()).hasMessageContaining("It is not known what");
        assertThat(home.resolve("migration-resources/lib/core.jar")).exists();
    }

    private void put(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void listed(String name, String content) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
        list.append(HexFormat.of().formatHex(hash)).append("  ").append(name).append('\n');
    }
}
