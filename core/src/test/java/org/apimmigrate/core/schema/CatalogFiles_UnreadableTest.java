package org.apimmigrate.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalog that a user names may be anything. */
class CatalogFiles_UnreadableTest {

    private final CatalogFiles files = new CatalogFiles();

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there_is_named() {
        assertRefused(folder.resolve("nowhere.json"), "nowhere.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"tables\":[]}",
                "{\"tables\":{\"T\":{\"columns\":[{\"name\":\"C\"}]}}}",
                "{\"tables\":{\"T\":{\"columns\":[]}}}"
            })
    void content_that_is_no_catalog_is_refused(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("catalog.json"), content);
        assertRefused(file, "catalog.json");
    }

    @Test
    void a_file_beyond_all_reason_is_not_read() throws Exception {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(17L << 20);
        }
        assertRefused(file, "larger");
    }

    @Test
    void a_catalog_of_this_tool_is_read_back() throws Exception {
        Path file = folder.resolve("h2.json");
        try (var in = CatalogFiles.class.getResourceAsStream("4.0.0/am/h2.json")) {
            Files.copy(in, file);
        }
        assertThat(files.file(file)).isEqualTo(files.asLive("4.0.0", "am", "h2"));
    }

    private void assertRefused(Path file, String says) {
        assertThatThrownBy(() -> files.file(file)).isInstanceOfSatisfying(MigrateException.class, e -> {
            assertThat(e.kind()).isEqualTo(MigrateException.Kind.CONFIGURATION);
            assertThat(e.problem().text()).contains(says, "--from");
        });
    }
}
