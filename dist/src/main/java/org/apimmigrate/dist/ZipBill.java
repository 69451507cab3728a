package org.apimmigrate.dist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bill of materials of what is in the zip without being a dependency of any module: the H2 that reads the files of a 4.0.0 pack,
 * in a class loader of its own, and the Java run-time.
 */
final class ZipBill {

    private static final String BEGINNING = "h2-";

    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** @param tool the folder with the tool's jars and run-time */
    void write(Path tool, String zipVersion, Path bill) throws IOException {
        Map<String, Object> document = new TreeMap<>();
        document.put("bomFormat", "CycloneDX");
        document.put("specVersion", "1.6");
        document.put("version", 1);
        document.put(
                "metadata",
                Map.of(
                        "component",
                        Map.of(
                                "type", "application",
                                "group", "org.apimmigrate",
                                "name", "wso2am-migration",
                                "version", zipVersion)));
        document.put(
                "components",
                List.of(
                        legacyH2(tool.resolve("lib/h2-legacy")),
                        runtime(Runtime.version().toString())));
        Files.writeString(bill, json.writeValueAsString(document) + "\n");
    }

    private static Map<String, Object> legacyH2(Path folder) throws IOException {
        Path jar;
        try (Stream<Path> files = Files.list(folder)) {
            jar = files.filter(f -> f.getFileName().toString().startsWith(BEGINNING))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no H2 in " + folder));
        }
        String file = jar.getFileName().toString();
        String version = file.substring(BEGINNING.length(), file.length() - ".jar".length());
        Map<String, Object> component =
                component("library", "com.h2database", "h2", version, "https://h2database.com", "MPL-2.0", "EPL-1.0");
        component.put("purl", "pkg:maven/com.h2database/h2@" + version + "?type=jar");
        component.put("hashes", List.of(Map.of("alg", "SHA-256", "content", Contents.sha256(jar))));
        return component;
    }

    private static Map<String, Object> runtime(String version) {
        Map<String, Object> component = component("platform", "org.openjdk", "runtime", version, "https://openjdk.org");
        component.put("licenses", List.of(Map.of("expression", "GPL-2.0-only WITH Classpath-exception-2.0")));
        return component;
    }

    private static Map<String, Object> component(
            String type, String group, String name, String version, String page, String... licences) {
        Map<String, Object> component = new TreeMap<>();
        component.put("type", type);
        component.put("group", group);
        component.put("name", name);
        component.put("version", version);
        component.put("externalReferences", List.of(Map.of("type", "website", "url", page)));
        component.put(
                "licenses",
                Stream.of(licences)
                        .map(id -> Map.of("license", Map.of("id", id)))
                        .toList());
        return component;
    }
}
