package org.apimmigrate.core.registry.conf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a readable tenant configuration. */
class TenantConfiguration_ReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{} {}", "{'a':1}", "<xml/>"})
    void whatIsNoJsonObjectIsNotReadable(String text) {
        assertThat(TenantConfiguration.parse(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void noContentAndOtherEncodingsAreNotReadable() {
        assertThat(TenantConfiguration.parse(null)).isEmpty();
        assertThat(TenantConfiguration.parse("{\"a\":\"é\"}".getBytes(ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void depthIsBounded() {
        assertThat(TenantConfiguration.parse(
                        ("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void aByteOrderMarkIsDropped() {
        assertThat(TenantConfiguration.parse("\uFEFF{\"a\":1}".getBytes(UTF_8)))
                .map(TenantConfiguration::text)
                .contains("{\"a\":1}");
    }

    @Test
    void layoutDoesNotCountInAComparison() {
        TenantConfiguration one =
                TenantConfiguration.parse("{\"a\":1,\"b\":2}".getBytes(UTF_8)).orElseThrow();
        TenantConfiguration other = TenantConfiguration.parse("{ \"b\" : 2, \"a\" : 1 }".getBytes(UTF_8))
                .orElseThrow();

        assertThat(one.sameAs(other)).isTrue();
    }

    @Test
    void thePacksFileIsTakenFromTheHome(@TempDir Path home) throws Exception {
        Path file = home.resolve("repository/resources/tenant-conf.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"fromHome\":true}");

        assertThat(PackDefault.load(home).json().path("fromHome").asBoolean()).isTrue();
    }

    @Test
    void aBrokenPackFileIsSaidAndNotReplaced(@TempDir Path home) throws Exception {
        Path file = home.resolve("repository/resources/tenant-conf.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{");

        assertThatThrownBy(() -> PackDefault.load(home))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining(file.toString());
    }
}
