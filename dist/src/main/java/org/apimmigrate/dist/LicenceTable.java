package org.apimmigrate.dist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One table of all components and their licences, from the bills of materials. */
final class LicenceTable {

    private final ObjectMapper json = new ObjectMapper();

    void write(Path bills, Path table) throws IOException {
        Set<String> rows = new TreeSet<>();
        try (Stream<Path> files = Files.list(bills)) {
            for (Path bill :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode component : json.readTree(bill.toFile()).path("components")) {
                    rows.add("| %s:%s | %s | %s |"
                            .formatted(
                                    component.path("group").asText(),
                                    component.path("name").asText(),
                                    component.path("version").asText(),
                                    licences(component)));
                }
            }
        }
        // one jar that the bills do not list: it is loaded by a class loader of its own and is nobody's dependency
        rows.add("| com.h2database:h2 (h2-legacy) | 1.4.199 | MPL-2.0 or EPL-1.0 |");
        Files.createDirectories(table.getParent());
        Files.writeString(
                table,
                "# What is inside, and under which licence\n\nOracle, DB2 and MySQL drivers are not inside. The Java run-time is OpenJDK,"
                        + " GPL-2.0 with Classpath Exception; its texts lie in `migration-resources/runtime/legal`.\n\n"
                        + "| component | version | licence |\n|---|---|---|\n" + String.join("\n", rows) + "\n");
    }

    private static String licences(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : component.path("licenses")) {
            JsonNode licence = entry.path("license");
            names.add(
                    entry.has("expression")
                            ? entry.path("expression").asText()
                            : licence.path("id").asText(licence.path("name").asText("unknown")));
        }
        return names.isEmpty() ? "not stated" : String.join(", ", names);
    }
}
