package org.apimmigrate.definition;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The smallest {@code asyncapi.json} that a 4.1.0 server can open and revise, for an asynchronous API that has none: copies made in 4.0.0
 * lack it (field notes 3.1).
 */
public final class MinimalAsyncApi {

    private MinimalAsyncApi() {}

    /**
     * @param facts name and version of the API
     * @param operations rows of {@code AM_API_URL_MAPPING} with the verbs SUBSCRIBE and PUBLISH; each pattern becomes a channel
     * @return UTF-8
     */
    public static byte[] of(ApiFacts facts, List<UriTemplate> operations) {
        Map<String, String> channels = new LinkedHashMap<>();
        for (UriTemplate operation : operations) {
            String verb = operation.verb().toLowerCase(Locale.ROOT);
            if (verb.equals("subscribe") || verb.equals("publish")) {
                channels.merge(
                        operation.pattern(),
                        text(verb) + ":{}",
                        (one, other) -> one.equals(other) ? one : one + ',' + other);
            }
        }
        String json = "{\"asyncapi\":\"2.0.0\",\"info\":{\"title\":" + text(facts.name()) + ",\"version\":"
                + text(facts.version())
                + "},\"channels\":{"
                + channels.entrySet().stream()
                        .map(channel -> text(channel.getKey()) + ":{" + channel.getValue() + '}')
                        .collect(Collectors.joining(","))
                + "}}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
