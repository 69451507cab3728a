package org.apimmigrate.definition.reference.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.definition.Reason;
import org.jspecify.annotations.Nullable;

/** The scopes that a definition declares, and the look-up of those that an operation uses. */
final class DeclaredScopes {

    private static final String SECURITY = "x-wso2-security";
    private static final String SCOPES = "x-wso2-scopes";
    private static final String BINDINGS = "x-scopes-bindings";

    private final Set<@Nullable String> names;

    private DeclaredScopes(Collection<@Nullable String> names) {
        this.names = new LinkedHashSet<>(names);
    }

    /**
     * Scopes of a security scheme.
     *
     * @param extensions of the flow or scheme; their role bindings must be texts
     */
    static DeclaredScopes ofScheme(Collection<String> names, @Nullable Map<String, Object> extensions, String place)
            throws OperationsUnreadable {
        Object bindings = extensions == null ? null : extensions.get(BINDINGS);
        if (bindings != null && !names.isEmpty()) {
            for (String name : names) {
                if (!(bindings instanceof Map<?, ?> map) || !isTextOrNull(map.get(name))) {
                    throw unreadable("`" + BINDINGS + "` must be an object with texts.", place);
                }
            }
        }
        return new DeclaredScopes(names);
    }

    static DeclaredScopes none() {
        return new DeclaredScopes(List.of());
    }

    /** Scopes of the old extension {@code x-wso2-security}. */
    static DeclaredScopes ofExtension(@Nullable Map<String, Object> extensions) throws OperationsUnreadable {
        if (extensions == null || !extensions.containsKey(SECURITY)) {
            return none();
        }
        List<@Nullable String> names = new ArrayList<>();
        for (Object definition : map(extensions.get(SECURITY)).values()) {
            Map<?, ?> scheme = map(definition);
            if (scheme.containsKey(SCOPES)) {
                addScopes(scheme.get(SCOPES), names);
            }
        }
        if (names.size() > 1 && names.contains(null)) {
            throw malformed();
        }
        return new DeclaredScopes(names);
    }

    private static void addScopes(@Nullable Object scopes, List<@Nullable String> names) throws OperationsUnreadable {
        if (!(scopes instanceof List<?> list)) {
            throw malformed();
        }
        for (Object scope : list) {
            Map<?, ?> attributes = map(scope);
            for (String name : List.of("key", "name", "description", "roles")) {
                if (!isTextOrNull(attributes.get(name))) {
                    throw malformed();
                }
            }
            names.add((String) attributes.get("key"));
        }
    }

    /** A scope must be declared; the server looks at blank names in one case and not in another. */
    void require(String scope, String place) throws OperationsUnreadable {
        if (names.contains(null)) {
            throw malformed();
        }
        if (!names.contains(scope)) {
            throw new OperationsUnreadable(new Reason(
                    "The operation needs the scope `" + scope
                            + "`, which the definition does not declare for its security scheme.",
                    place));
        }
    }

    private static Map<?, ?> map(@Nullable Object value) throws OperationsUnreadable {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw malformed();
    }

    private static boolean isTextOrNull(@Nullable Object value) {
        return value == null || value instanceof String;
    }

    private static OperationsUnreadable malformed() {
        return unreadable(
                "`" + SECURITY + "` must hold schemes with `" + SCOPES + "`, a list of objects whose `key` is a text.",
                JsonPointers.child("", SECURITY));
    }

    private static OperationsUnreadable unreadable(String message, String place) {
        return new OperationsUnreadable(new Reason(message, place));
    }
}
