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

/** Reads the bills of materials, one for each part of the zip. */
final class Bills {

    private final ObjectMapper json = new ObjectMapper();

    Set<Component> read(Path folder) throws IOException {
        Set<Component> components = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path bill :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode component : json.readTree(bill.toFile()).path("components")) {
                    components.add(new Component(
                            component.path("group").asText(),
                            component.path("name").asText(),
                            component.path("version").asText(),
                            licences(component),
                            component
                                    .path("externalReferences")
                                    .path(0)
                                    .path("url")
                                    .asText("")));
                }
            }
        }
        return components;
    }

    private static List<String> licences(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : component.path("licenses")) {
            JsonNode licence = entry.path("license");
            names.add(
                    entry.has("expression")
                            ? entry.path("expression").asText()
                            : licence.path("id").asText(licence.path("name").asText()));
        }
        return names;
    }
}
