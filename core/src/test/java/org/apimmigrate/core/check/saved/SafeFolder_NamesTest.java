package org.apimmigrate.core.check.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is written outside of the folder, whatever the database says. */
final class SafeFolder_NamesTest {

    @TempDir
    Path temporary;

    @Test
    void aUuidStaysAsItIs() {
        assertThat(SafeFolder.safe("0b936c8e-cb5e-47af-bc3f-5a1b09225011"))
                .isEqualTo("0b936c8e-cb5e-47af-bc3f-5a1b09225011");
    }

    @Test
    void namesThatLeadElsewhereAreReplaced() {
        assertThat(List.of(
                        "../../etc/passwd",
                        "/etc/passwd",
                        "a/b",
                        "a\\b",
                        "..",
                        ".",
                        "",
                        "a\u0000b",
                        "C:x",
                        "NUL",
                        "com1.x",
                        "x".repeat(300)))
                .allSatisfy(name -> assertThat(SafeFolder.safe(name)).matches("name-[0-9a-f]{32}"));
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(SafeFolder.safe("../a")).isNotEqualTo(SafeFolder.safe("../b"));
    }

    @Test
    void aLinkIsReplacedAndNotFollowed() throws Exception {
        Path outside = Files.writeString(temporary.resolve("outside"), "mine");
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("a.json"), outside);

        new SafeFolder(folder).write("a.json", "new".getBytes(StandardCharsets.UTF_8));

        assertThat(outside).hasContent("mine");
        assertThat(folder.resolve("a.json")).hasContent("new").isRegularFile();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
