package org.apimmigrate.core.installation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * A deployment.toml as the server's config mapper sees it: keys joined by dots, whether they were quoted, dotted or nested (behaviour
 * 2.4), each value as text with the line it is on. Placeholders are not replaced here. Immutable.
 */
final class DeploymentToml {

    private final Map<String, Entry> entries;
    private final Map<String, List<DeploymentToml>> arrays;
    private final Map<String, Integer> sections;

    private DeploymentToml(
            Map<String, Entry> entries, Map<String, List<DeploymentToml>> arrays, Map<String, Integer> sections) {
        this.entries = entries;
        this.arrays = arrays;
        this.sections = sections;
    }

    /**
     * A value.
     *
     * @param text numbers and booleans as written in TOML
     * @param line from 1
     */
    record Entry(String key, String text, int line) {}

    /** Parses; what is no TOML goes to {@code mistakes}, and then the result holds what could be read. */
    static DeploymentToml parse(String text, Mistakes mistakes) {
        TomlParseResult parsed = Toml.parse(text);
        for (TomlParseError error : parsed.errors()) {
            mistakes.add(error.position().line(), String.valueOf(error.getMessage()));
        }
        return of(parsed, "", 1);
    }

    Optional<Entry> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Does the file have the section, if only its heading? */
    boolean has(String section) {
        return sections.containsKey(section);
    }

    /** Line of the section's heading, or 0 when there is no such section. */
    int lineOf(String section) {
        return sections.getOrDefault(section, 0);
    }

    /** Entries below a section, keys without the section's name. */
    Map<String, Entry> below(String section) {
        String prefix = section + ".";
        return entries.values().stream()
                .filter(e -> e.key().startsWith(prefix))
                .collect(Collectors.toMap(
                        e -> e.key().substring(prefix.length()), e -> e, (a, b) -> a, LinkedHashMap::new));
    }

    /** All entries of this table, by key. */
    Map<String, Entry> all() {
        return entries;
    }

    /** The tables of an array of tables such as {@code [[datasource]]}, each with keys of its own. */
    List<DeploymentToml> tables(String key) {
        return arrays.getOrDefault(key, List.of());
    }

    private static DeploymentToml of(TomlTable table, String prefix, int line) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, List<DeploymentToml>> arrays = new LinkedHashMap<>();
        Map<String, Integer> sections = new LinkedHashMap<>();
        sections.put("", line);
        flatten(table, prefix, entries, arrays, sections);
        return new DeploymentToml(entries, arrays, sections);
    }

    private static void flatten(
            TomlTable table,
            String prefix,
            Map<String, Entry> entries,
            Map<String, List<DeploymentToml>> arrays,
            Map<String, Integer> sections) {
        for (String name : table.keySet()) {
            String key = prefix.isEmpty() ? name : prefix + "." + name;
            List<String> path = List.of(name);
            Object value = table.get(path);
            int line = table.inputPositionOf(path) == null
                    ? 0
                    : table.inputPositionOf(path).line();
            if (value instanceof TomlTable inner) {
                sections.putIfAbsent(key, line);
                flatten(inner, key, entries, arrays, sections);
            } else if (value instanceof TomlArray array) {
                arrays.put(key, tablesOf(array));
            } else if (value != null) {
                entries.put(key, new Entry(key, value.toString(), line));
            }
        }
    }

    private static List<DeploymentToml> tablesOf(TomlArray array) {
        List<DeploymentToml> tables = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof TomlTable table) {
                tables.add(of(table, "", array.inputPositionOf(i).line()));
            }
        }
        return List.copyOf(tables);
    }
}
