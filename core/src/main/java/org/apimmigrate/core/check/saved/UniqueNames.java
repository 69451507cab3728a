package org.apimmigrate.core.check.saved;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of files in one folder, each for one resource only. Two artifacts may have one UUID, and a name made of it alone would let the
 * file of one API take the place of another's.
 */
public final class UniqueNames {

    /** Resource by name in lower case: some file systems do not distinguish cases. */
    private final Map<String, String> taken = new HashMap<>();

    /**
     * The name, unless it is another resource's already; then one with a hash of this resource in it.
     *
     * @param name one that {@link DefinitionFileName} or {@link SafeFolder#safe} gave, with an extension
     * @param tenantId and {@code path} name the resource
     */
    public String of(String name, int tenantId, String path) {
        String resource = tenantId + path;
        if (isFree(name, resource)) {
            return name;
        }
        int dot = name.indexOf('.');
        String other = name.substring(0, dot) + "-" + SafeFolder.hash(resource) + name.substring(dot);
        if (!isFree(other, resource)) {
            throw new IllegalStateException("two resources with one hash: " + other);
        }
        return other;
    }

    private boolean isFree(String name, String resource) {
        String owner = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), resource);
        return owner == null || owner.equals(resource);
    }
}
