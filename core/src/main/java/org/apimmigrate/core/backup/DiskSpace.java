package org.apimmigrate.core.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** Is there room for a restore point? */
public final class DiskSpace {

    /** Compressed, contents of the registry included; generous. */
    static final long BYTES_PER_ROW = 1_500;

    /** What must stay free next to it. */
    private static final long RESERVE = 64L << 20;

    private final ToLongFunction<Path> free;

    /** @param free usable bytes of the disk that holds an existing folder */
    public DiskSpace(ToLongFunction<Path> free) {
        this.free = free;
    }

    /** As the operating system reports it. Not by way of the table of mounts, where a folder in a chroot or jail is on none of them. */
    public static DiskSpace real() {
        return new DiskSpace(folder -> {
            long usable = folder.toFile().getUsableSpace();
            if (usable == 0 && folder.toFile().getTotalSpace() == 0) {
                throw refused(folder, "the free space cannot be found out");
            }
            return usable;
        });
    }

    /** Throws a {@link MigrateException} of kind ENVIRONMENT when there is not enough. */
    void require(Path folder, long bytes) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            throw refused(folder, "no folder above it exists");
        }
        long usable = free.applyAsLong(existing);
        if (usable < bytes + RESERVE) {
            throw refused(
                    folder,
                    "%,d MB are free, up to %,d MB may be needed".formatted(usable >> 20, (bytes + RESERVE) >> 20));
        }
    }

    /** Looks again while a file grows: the estimate may be wrong, and others write to the disk as well. */
    final class Watch {

        private static final long EVERY = 16L << 20;

        private final Path folder;
        private long looked;

        private Watch(Path folder) {
            this.folder = folder;
        }

        /** Throws like {@link #require} when the disk is about to be full. */
        void written(long bytes) {
            if (bytes - looked >= EVERY) {
                looked = bytes;
                require(folder, 0);
            }
        }
    }

    Watch watch(Path folder) {
        return new Watch(folder);
    }

    private static MigrateException refused(Path folder, String why) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "There is not enough room for the restore point.",
                        folder.toString(),
                        why,
                        "Make room, or name a folder on another disk with --work-dir; then run the same command again. With a backup"
                                + " of your own, `--no-backup` goes without."));
    }
}
