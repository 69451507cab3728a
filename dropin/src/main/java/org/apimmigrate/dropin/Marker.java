package org.apimmigrate.dropin;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * The file {@code apim-migrate/dropin-result.properties} of the home, for scripts that wait for the result. It says "running" from
 * the start, so that a process that was killed never looks like one that ended well.
 */
final class Marker {

    private final Path file;

    Marker(File folder) {
        this.file = new File(folder, "dropin-result.properties").toPath();
    }

    Path file() {
        return file;
    }

    void running(List<String> flags) throws IOException {
        write("result=running\nflags=" + String.join(" ", flags) + "\nstartedAt=" + Instant.now() + "\n");
    }

    void finished(List<String> flags, Outcome outcome) throws IOException {
        write("result=" + outcome.result() + "\nexitCode=" + outcome.exitCode() + "\nflags=" + String.join(" ", flags)
                + "\nfinishedAt=" + Instant.now() + "\n");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.write(whole, text.getBytes(StandardCharsets.UTF_8));
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
