package org.apimmigrate.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HostName_WithoutNameServiceTest {

    @Test
    void theKernelsWordCountsFirst(@TempDir Path folder) throws IOException {
        Path kernel = Files.writeString(folder.resolve("hostname"), "node-7\n");

        assertThat(new HostName(Map.of("HOSTNAME", "other"), kernel).text()).isEqualTo("node-7");
    }

    @Test
    void elseTheEnvironmentSaysIt(@TempDir Path folder) {
        Path none = folder.resolve("none");

        assertThat(new HostName(Map.of("HOSTNAME", "node-8"), none).text()).isEqualTo("node-8");
        assertThat(new HostName(Map.of("COMPUTERNAME", "NODE9"), none).text()).isEqualTo("NODE9");
    }

    @Test
    void thereIsAlwaysAName(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("hostname"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(new HostName(Map.of(), binary).text()).isNotEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aHolderOfTheLockHasAName() throws IOException {
        assertThat(LockHolder.here("migrate", Clock.systemUTC()).host())
                .isEqualTo(
                        Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
    }
}
