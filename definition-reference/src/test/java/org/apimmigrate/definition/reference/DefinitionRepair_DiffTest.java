package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diff next to a corrected copy is one that tools understand. */
class DefinitionRepair_DiffTest extends Judging {

    private static final String LINE = "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"a\",\"version\":\"1\"}}";

    @TempDir
    Path folder;

    @Test
    void aLastLineWithoutItsEndIsMarked() {
        assertThat(repair(LINE).diff())
                .isEqualTo("--- original\n+++ corrected\n@@ -1,1 +1,1 @@\n-" + LINE
                        + "\n\\ No newline at end of file\n+{\"paths\": {}, " + LINE.substring(1)
                        + "\n\\ No newline at end of file\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LINE,
                LINE + "\n",
                "{\n\"openapi\":\"3.0.1\",\n\n\"info\":{\"title\":\"a\",\n\"version\":\"1\"}}",
                "{\r\n\"openapi\":\"3.0.1\",\r\n\"info\":{\"title\":\"a\",\r\n\"version\":\"1\"}}\r\n",
                "{\"openapi\":\"3.0.1\",\n\"info\":{\"title\":\"a\",\n\"title\":\"a\",\"version\":\"1\"},\"paths\":{}}"
            })
    void patchMakesTheCopyOfTheOriginal(String original) throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "patch"))),
                "patch is not installed");
        Repair repair = repair(original);
        Path file = Files.writeString(folder.resolve("a.json"), original);
        Path diff = Files.writeString(folder.resolve("a.diff"), repair.diff());

        Process patch = new ProcessBuilder("patch", "--binary", file.toString(), diff.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(patch.waitFor()).as(output).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(repair.content());
    }

    private static Repair repair(String text) {
        return library.repair()
                .repair(DefinitionKind.OPENAPI, text.getBytes(StandardCharsets.UTF_8), new ApiFacts("Pets", "1.0.0"))
                .orElseThrow();
    }
}
