package org.apimmigrate.core.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Files and folders that only the user who runs the tool may read, where the file system knows users: rows of the databases hold
 * configurations with credentials.
 */
public final class PrivateFiles {

    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<OpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);

    private PrivateFiles() {}

    /** Makes the folder and those above it that are missing. One that is there keeps its rights. */
    public static Path folder(Path folder) throws IOException {
        return posix(folder) ? Files.createDirectories(folder, FOLDER) : Files.createDirectories(folder);
    }

    /** An empty file to write to, created again. Whoever needs it to outlive a loss of power forces the channel. */
    public static FileChannel open(Path file) throws IOException {
        Files.deleteIfExists(file);
        return posix(file) ? FileChannel.open(file, ANEW, FILE) : FileChannel.open(file, ANEW);
    }

    /** Text to write to, in UTF-8, made new like {@link #open}. */
    public static BufferedWriter writer(Path file) throws IOException {
        return new BufferedWriter(Channels.newWriter(open(file), StandardCharsets.UTF_8));
    }

    /** Writes a file as a whole: a reader sees the old one or the new one, and what this call has written is on the disk. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = open(unfinished)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** The same for a file that may be lost with the power: nothing waits for the disk. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = open(unfinished)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has the names of a folder's files on the disk. A file system without POSIX rights writes them by itself. */
    public static void force(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
