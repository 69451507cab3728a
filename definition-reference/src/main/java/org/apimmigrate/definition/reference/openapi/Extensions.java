package org.apimmigrate.definition.reference.openapi;

import java.util.Map;
import org.apimmigrate.definition.Reason;
import org.jspecify.annotations.Nullable;

/** The {@code x-} attributes of one operation, read with the casts that the server makes. */
final class Extensions {

    static final String AUTH_TYPE = "x-auth-type";
    static final String THROTTLING_TIER = "x-throttling-tier";
    static final String SCOPE = "x-scope";
    private static final String MEDIATION_SCRIPT = "x-mediation-script";
    private static final String RESOURCE_NAME = "x-amzn-resource-name";
    private static final String RESOURCE_TIMEOUT = "x-amzn-resource-timeout";

    private final Map<String, Object> values;
    private final String place;

    /** @param place JSON pointer to the operation */
    Extensions(@Nullable Map<String, Object> values, String place) {
        this.values = values == null ? Map.of() : values;
        this.place = place;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The text, or null where the attribute is absent or null. */
    @Nullable
    String text(String name) throws OperationsUnreadable {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw unreadable(name, "`" + name + "` must be a text.");
    }

    /** Reads what the server reads and this program has no use for, because reading may fail. */
    void checkOthers(Class<? extends Number> timeoutType) throws OperationsUnreadable {
        text(MEDIATION_SCRIPT);
        text(RESOURCE_NAME);
        if (has(RESOURCE_TIMEOUT) && !timeoutType.isInstance(values.get(RESOURCE_TIMEOUT))) {
            throw unreadable(
                    RESOURCE_TIMEOUT,
                    timeoutType == Long.class
                            ? "4.1.0 cannot read `" + RESOURCE_TIMEOUT
                                    + "` in an OpenAPI 2.0 definition. Convert the definition to"
                                    + " 3.0.3, or remove the attribute."
                            : "`" + RESOURCE_TIMEOUT + "` must be a number.");
        }
    }

    private OperationsUnreadable unreadable(String name, String message) {
        return new OperationsUnreadable(new Reason(message, JsonPointers.child(place, name)));
    }
}
