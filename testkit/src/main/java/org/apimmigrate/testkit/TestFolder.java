package org.apimmigrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that goes with everything in it. */
final class TestFolder implements AutoCloseable {
    private final Path path;

    TestFolder(String prefix) {
        this(Path.of(System.getProperty("java.io.tmpdir")), prefix);
    }

    private TestFolder(Path parent, String prefix) {
        try {
            path = Files.createTempDirectory(parent, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory where the system has such a place: for servers that wait for the disk after every schema statement. */
    static TestFolder inMemory(String prefix) {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? new TestFolder(memory, prefix) : new TestFolder(prefix);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> content = Files.walk(path)) {
            List<Path> innermostFirst =
                    content.sorted(Comparator.reverseOrder()).toList();
            for (Path each : innermostFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
