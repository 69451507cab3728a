package org.apimmigrate.core.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apimmigrate.core.error.MigrateException;

/** The restore points of a work directory. */
public final class RestorePoints {

    private final Path folder;

    public RestorePoints(Path workDirectory) {
        this.folder = workDirectory.resolve("restore-points");
    }

    /** Where the restore point of a migration is kept, made or not. */
    public Path folderOf(String id) {
        return folder.resolve(id);
    }

    /** The newest complete one of this installation. Damaged ones are passed over here; opening one by name says what is wrong. */
    public Optional<RestorePoint> newestOf(String source) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> complete = entries.filter(RestorePoint::isComplete).toList();
            return complete.stream()
                    .flatMap(path -> readable(path).stream())
                    .filter(point -> point.manifest().source().equals(source))
                    .max(Comparator.comparingLong(point -> point.manifest().madeAt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<RestorePoint> readable(Path path) {
        try {
            return Optional.of(RestorePoint.open(path));
        } catch (MigrateException e) {
            return Optional.empty();
        }
    }
}
