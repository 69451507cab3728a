package org.apimmigrate.core.installation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data sources that deployment.toml defines, by the names that other keys use for them (facts/configuration.md#databases): the fixed ones of
 * {@code [database.*]} and the ids of {@code [[datasource]]}. Names compare without case and without {@code jdbc/}.
 */
final class DataSources {

    private final Map<String, DatabaseSettings> byName = new LinkedHashMap<>();

    void add(String name, @Nullable DatabaseSettings settings) {
        if (settings != null) {
            byName.put(normal(name), settings);
        }
    }

    @Nullable
    DatabaseSettings find(String name) {
        return byName.get(normal(name));
    }

    /** For messages. */
    String names() {
        return String.join(", ", byName.keySet());
    }

    /** The name as names are compared. */
    static String normal(String name) {
        String upper = name.trim().toUpperCase(java.util.Locale.ROOT);
        return upper.startsWith("JDBC/") ? upper.substring("JDBC/".length()) : upper;
    }
}
