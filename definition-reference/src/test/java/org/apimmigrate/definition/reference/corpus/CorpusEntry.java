package org.apimmigrate.definition.reference.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.definition.DefinitionKind;

/** One line of a corpus's {@code index.jsonl}. */
record CorpusEntry(
        Path file,
        DefinitionKind kind,
        boolean valid,
        String outcome,
        String stage,
        String firstMessage,
        boolean network,
        String version) {

    static List<CorpusEntry> read(Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<CorpusEntry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
            JsonNode node = mapper.readTree(line);
            entries.add(new CorpusEntry(
                    folder.resolve(node.path("file").asText()),
                    kind(node.path("kind").asText()),
                    node.path("verdict").asText().equals("valid"),
                    node.path("outcome").asText(),
                    node.path("stage").asText(),
                    node.path("firstMessages").path(0).asText(),
                    node.path("networkDependent").asBoolean(),
                    node.path("specVersion").asText()));
        }
        return entries;
    }

    byte[] content() throws IOException {
        return Files.readAllBytes(file);
    }

    private static DefinitionKind kind(String name) {
        return switch (name) {
            case "openapi" -> DefinitionKind.OPENAPI;
            case "asyncapi" -> DefinitionKind.ASYNCAPI;
            case "graphql" -> DefinitionKind.GRAPHQL;
            case "wsdl" -> DefinitionKind.WSDL;
            case "wsdl-zip" -> DefinitionKind.WSDL_ARCHIVE;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
