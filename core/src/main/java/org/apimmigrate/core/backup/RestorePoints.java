package org.apimmigrate.core.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.MigrateException;

/** The restore points of a work directory. */
public final class RestorePoints {

    private final Path folder;

    public RestorePoints(Path workDirectory) {
        this.folder = workDirectory.resolve("restore-points");
    }

    public Path folder() {
        return folder;
    }

    /** Where the restore point of a migration is kept, made or not. */
    public Path folderOf(String id) {
        return folder.resolve(id);
    }

    /**
     * The complete ones, the newest first, of whatever installation.
     *
     * @param damaged called for each that cannot be opened
     */
    public List<RestorePoint> all(Consumer<MigrateException> damaged) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<RestorePoint> points = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path : entries.filter(RestorePoint::isComplete).toList()) {
                try {
                    points.add(RestorePoint.open(path));
                } catch (MigrateException e) {
                    damaged.accept(e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        points.sort(Comparator.comparingLong(
                        (RestorePoint point) -> point.manifest().madeAt())
                .reversed());
        return points;
    }

    /**
     * A migration begins: from now on no earlier restore point of these databases is taken of itself, also when this migration makes none.
     *
     * @param id of the migration
     */
    public void retireBefore(Context context, String id) throws IOException {
        for (RestorePoint point : all(damaged -> {})) {
            boolean earlier = !point.manifest().id().equals(id);
            if (earlier && point.retired().isEmpty() && point.isOf(context)) {
                point.retire("it is older than migration " + id + ", which began later on the same databases");
            }
        }
    }
}
