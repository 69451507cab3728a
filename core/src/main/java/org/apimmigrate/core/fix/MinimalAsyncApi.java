package org.apimmigrate.core.fix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/**
 * The smallest {@code asyncapi.json} that a 4.1.0 server can open: who the API is, and the channels that its rows in
 * {@code AM_API_URL_MAPPING} name. Messages and schemas are not known any more.
 */
final class MinimalAsyncApi {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MinimalAsyncApi() {}

    static byte[] of(Context context, String apiUuid, String name, String version) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("asyncapi", "2.0.0");
        document.putObject("info").put("title", name).put("version", version);
        ObjectNode channels = document.putObject("channels");
        for (String[] operation : operations(context, apiUuid)) {
            String verb = operation[0].toLowerCase(Locale.ROOT);
            if (verb.equals("publish") || verb.equals("subscribe")) {
                channels.withObjectProperty(operation[1]).putObject(verb);
            }
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was made cannot be written", e);
        }
    }

    private static List<String[]> operations(Context context, String apiUuid) {
        return context.reader(Role.AM)
                .list(
                        "SELECT M.HTTP_METHOD, M.URL_PATTERN FROM AM_API_URL_MAPPING M JOIN AM_API A ON A.API_ID = M.API_ID"
                                + " WHERE A.API_UUID = ? AND M.REVISION_UUID IS NULL AND M.HTTP_METHOD IS NOT NULL"
                                + " AND M.URL_PATTERN IS NOT NULL ORDER BY M.URL_MAPPING_ID",
                        row -> new String[] {row.getString(1), row.getString(2)},
                        apiUuid);
    }
}
