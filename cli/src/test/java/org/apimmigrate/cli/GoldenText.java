package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command prints, both streams, compared with a file as a whole. What differs from run to run becomes a word. */
final class GoldenText {

    private static final Path FILES = Path.of("src/test/resources/org/apimmigrate/cli/console");

    private final Path home;

    GoldenText(Path home) {
        this.home = home;
    }

    /** With the system property {@code golden.write} the file is written; look at the difference before you commit it. */
    void assertEqual(String name, ToolRun run) throws IOException {
        String actual = "exit " + run.exitCode() + "\n--- standard error\n" + plain(run.error())
                + "--- standard output\n" + plain(run.output());
        Path file = FILES.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FILES);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    private String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace(home.toString(), "HOME")
                .replace('\\', '/')
                .replaceAll("[0-9,]+ MB free", "N MB free")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{8}-\\d{6}-\\d{3}", "RUN")
                // signs of life, which a slow machine gives more of
                .replaceAll("(?m)^  .* {2}\\d+ (?:s|min \\d+ s)(?:, about .* left)?\\n", "");
    }
}
