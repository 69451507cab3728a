package org.apimmigrate.core.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param kind api, revision, application, tenant, database, table, row, resource, environment, keyManager, category, ...
 * @param attributes whatever identifies the object, in the order to show: id, name, version, provider, revision, path, table, key
 */
public record Subject(String kind, Map<String, String> attributes) {

    public Subject {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A subject from key and value in turn; pairs whose value is null are left out. */
    public static Subject of(String kind, @Nullable String... keysAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                attributes.put(keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return new Subject(kind, attributes);
    }
}
