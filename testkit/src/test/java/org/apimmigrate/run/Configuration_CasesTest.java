package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.InstallationReader;
import org.apimmigrate.core.installation.Where;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders of {@code cases} with a deployment.toml: read without a home, as {@code --config FILE} does. */
class Configuration_CasesTest {

    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path root = Path.of(Configuration_CasesTest.class
                        .getResource("/cases/README.md")
                        .toURI())
                .getParent();
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("deployment.toml"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadOrRefusedWithTheReason(Path folder) throws IOException {
        JsonNode expected =
                new ObjectMapper().readTree(folder.resolve("case.json").toFile());
        Where where = Where.find(null, folder.resolve("deployment.toml"), folder.resolve("work"), Map.of(), folder);
        InstallationReader reader = new InstallationReader(Map.of(), Map.of());
        if (expected.path("ends").asText().equals("read")) {
            Installation installation = reader.read(where);
            assertThat(installation.databases()).containsOnlyKeys(Role.values());
            assertThat(installation.local()).isNull();
            String notes = String.join("\n", installation.notes());
            expected.path("notes").forEach(note -> assertThat(notes).contains(note.asText()));
        } else {
            MigrateException refused = catchThrowableOfType(MigrateException.class, () -> reader.read(where));
            assertThat(refused).isNotNull();
            assertThat(refused.kind()).isEqualTo(MigrateException.Kind.CONFIGURATION);
            expected.path("says")
                    .forEach(text -> assertThat(refused.problem().why()).contains(text.asText()));
        }
    }
}
