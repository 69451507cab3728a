package org.apimmigrate.core.prepare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * What a prepared folder says of itself. It is written last: a folder without it holds nothing.
 *
 * @param format of the folder
 * @param preparedAt milliseconds since 1970
 * @param rules identity of the rules that judged, as {@link RuleSet} gives it
 * @param installation whose databases were looked at, as {@link InstallationMark} gives it
 * @param verdicts lines of the file
 * @param file name of the file with the verdicts, in the same folder
 * @param salt of the seal, hexadecimal
 * @param seal over all of this and the bytes of the file, hexadecimal
 */
record PreparedManifest(
        int format,
        long preparedAt,
        String rules,
        String installation,
        long verdicts,
        String file,
        String salt,
        String seal) {

    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that the seal protects, but for the file. */
    String sealed() {
        return String.join(
                "\n",
                Integer.toString(format),
                Long.toString(preparedAt),
                rules,
                installation,
                Long.toString(verdicts),
                file,
                "");
    }

    PreparedManifest withSeal(String made) {
        return new PreparedManifest(format, preparedAt, rules, installation, verdicts, file, salt, made);
    }

    byte[] bytes() throws IOException {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("format", format);
        tree.put("preparedAt", preparedAt);
        tree.put("rules", rules);
        tree.put("installation", installation);
        tree.put("verdicts", verdicts);
        tree.put("file", file);
        tree.put("salt", salt);
        tree.put("seal", seal);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    }

    /** @throws IOException also where it is no such manifest */
    static PreparedManifest of(byte[] bytes) throws IOException {
        JsonNode tree = JSON.readTree(bytes);
        for (String name : new String[] {"rules", "installation", "file", "salt", "seal"}) {
            if (!tree.path(name).isTextual()) {
                throw new IOException("it has no text \"" + name + "\"");
            }
        }
        return new PreparedManifest(
                tree.path("format").asInt(),
                tree.path("preparedAt").asLong(),
                tree.path("rules").textValue(),
                tree.path("installation").textValue(),
                tree.path("verdicts").asLong(),
                tree.path("file").textValue(),
                tree.path("salt").textValue(),
                tree.path("seal").textValue());
    }
}
