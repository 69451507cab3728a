package org.apimmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.testkit.TestDbms;

/**
 * A folder of {@code cases}: how a database is, and what has to come of it. See the README there.
 *
 * @param am statements for the API Manager's database
 * @param shared statements for the shared database
 */
record SchemaCase(String name, JsonNode expected, List<String> am, List<String> shared) {

    /** All that have a script for the DBMS, in the order of their names. */
    static List<SchemaCase> all(TestDbms dbms) {
        try (Stream<Path> folders = Files.list(root())) {
            List<SchemaCase> cases = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                List<String> am = script(folder, "am", dbms);
                List<String> shared = script(folder, "shared", dbms);
                String only = System.getProperty("apimmigrate.case", "" + folder.getFileName());
                if (!only.equals("" + folder.getFileName())) {
                    continue;
                }
                if (!am.isEmpty() || !shared.isEmpty()) {
                    JsonNode expected = new ObjectMapper()
                            .readTree(folder.resolve("case.json").toFile());
                    cases.add(new SchemaCase(folder.getFileName().toString(), expected, am, shared));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException("the cases cannot be read", e);
        }
    }

    private static Path root() {
        try {
            return Path.of(SchemaCase.class.getResource("/cases/README.md").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> script(Path folder, String database, TestDbms dbms) throws IOException {
        Path own = folder.resolve(database + "." + dbms.dialect().id() + ".sql");
        Path general = folder.resolve(database + ".sql");
        Path file = Files.exists(own) ? own : general;
        if (!Files.exists(file)) {
            return List.of();
        }
        return Stream.of(Files.readString(file).split(";\\R"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Must it have a database for itself? */
    boolean alone() {
        return expected.path("alone").asBoolean();
    }

    /** Why it cannot hold yet; empty for nearly all. */
    String waits() {
        return expected.path("waits").asText();
    }

    boolean migrates() {
        return expected.path("ends").asText().equals("migrated");
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        expected.path(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
