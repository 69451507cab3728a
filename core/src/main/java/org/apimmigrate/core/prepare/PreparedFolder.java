package org.apimmigrate.core.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apimmigrate.core.file.PrivateFiles;

/** {@code prepared} in the work directory. Its manifest names the file that counts; whatever else is there is left of runs that were ended. */
final class PreparedFolder {

    private static final String MANIFEST = "prepared.json";
    private static final String VERDICTS = "verdicts-";
    private static final String ENDING = ".jsonl";

    private final Path folder;

    PreparedFolder(Path workDirectory) {
        this.folder = workDirectory.resolve("prepared");
    }

    Path path() {
        return folder;
    }

    /** A file for the verdicts of a run. */
    Path newFile(String runId) throws IOException {
        PrivateFiles.folder(folder);
        return folder.resolve(VERDICTS + runId.replaceAll("[^A-Za-z0-9-]", "-") + ENDING);
    }

    /** The manifest, if there is one. */
    Optional<PreparedManifest> manifest() throws IOException {
        Path file = folder.resolve(MANIFEST);
        return Files.isRegularFile(file)
                ? Optional.of(PreparedManifest.of(Files.readAllBytes(file)))
                : Optional.empty();
    }

    /** The file that a manifest names; never one outside the folder, whatever the manifest says. */
    Path file(PreparedManifest manifest) throws IOException {
        if (!manifest.file().matches(VERDICTS + "[A-Za-z0-9-]+\\" + ENDING)) {
            throw new IOException("it names a file that no run of this tool writes");
        }
        return folder.resolve(manifest.file());
    }

    /** Makes the manifest the one that counts, and removes the files of others. */
    void complete(PreparedManifest manifest) throws IOException {
        PrivateFiles.write(folder.resolve(MANIFEST), manifest.bytes());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(VERDICTS) && !name.equals(manifest.file())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
