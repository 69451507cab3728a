package org.apimmigrate.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the tool writes is nobody else's to read. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no POSIX permissions")
class PrivateFiles_RightsTest {

    @TempDir
    Path folder;

    @Test
    void foldersAndFilesAreTheOwnersOnly() throws Exception {
        Path made = PrivateFiles.folder(folder.resolve("work/restore-points/x"));
        PrivateFiles.write(made.resolve("manifest.json"), new byte[] {1, 2, 3});
        try (FileChannel channel = PrivateFiles.open(made.resolve("rows.gz"))) {
            assertThat(channel.size()).isZero();
        }

        assertThat(rights(folder.resolve("work"))).isEqualTo("rwx------");
        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.resolve("manifest.json"))).isEqualTo("rw-------");
        assertThat(rights(made.resolve("rows.gz"))).isEqualTo("rw-------");
    }

    @Test
    void aFileThatOthersCouldReadIsReplacedByOneThatTheyCannot() throws Exception {
        Path file = Files.write(folder.resolve("manifest.json"), new byte[100]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        PrivateFiles.write(file, new byte[] {7});

        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(Files.readAllBytes(file)).containsExactly(7);
        assertThat(Files.list(folder)).containsExactly(file);
    }

    private static String rights(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
