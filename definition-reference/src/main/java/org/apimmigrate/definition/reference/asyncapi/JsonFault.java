package org.apimmigrate.definition.reference.asyncapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;
import org.json.JSONException;

/** Words for what org.json finds wrong. */
final class JsonFault {

    private static final Pattern PLACE = Pattern.compile("(?s)(.*?)\\s+at \\d+ \\[character (\\d+) line (\\d+)\\].*");

    private JsonFault() {}

    static Reason reason(String text, JSONException fault) {
        String message = String.valueOf(fault.getMessage());
        if (text.isBlank()) {
            return Reason.of("The document is empty.");
        }
        if (!text.strip().startsWith("{")) {
            return new Reason(
                    "The document is not a JSON object. 4.1.0 keeps AsyncAPI definitions as JSON; YAML must be converted.",
                    "line 1");
        }
        Matcher place = PLACE.matcher(message);
        return place.matches()
                ? new Reason(
                        "The JSON cannot be read: " + Failures.shortened(place.group(1)) + ".",
                        "line " + place.group(3))
                : Reason.of("The JSON cannot be read: " + Failures.shortened(message));
    }
}
