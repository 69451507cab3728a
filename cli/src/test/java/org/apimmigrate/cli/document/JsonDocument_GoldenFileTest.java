package org.apimmigrate.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys that scripts depend on, in files: a change of a file is a change of the contract. */
class JsonDocument_GoldenFileTest {

    private static final Path FILES = Path.of("src/test/resources/org/apimmigrate/cli/document");

    @Test
    void analyze() throws IOException {
        assertGolden(
                "analyze.json",
                SampleDocuments.analyze(
                        List.of(
                                SampleDocuments.finding("REVISION_API_MISSING", "error", true, null, "Gone"),
                                SampleDocuments.finding("OAS_INVALID", "error", false, "carbon.super", "Pizza")),
                        3));
    }

    @Test
    void migrate() throws IOException {
        assertGolden(
                "migrate.json",
                SampleDocuments.withInvariants(
                        SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 10), 0),
                        SampleDocuments.invariants(false)));
    }

    private static void assertGolden(String name, RunDocument document) throws IOException {
        String expected = Files.readString(FILES.resolve(name)).strip();
        assertThat(new DocumentJson().write(document).strip().replace("\r\n", "\n"))
                .isEqualTo(expected);
    }
}
