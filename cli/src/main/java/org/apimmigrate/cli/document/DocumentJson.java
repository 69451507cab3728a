package org.apimmigrate.cli.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;

/** The document as text, and back. */
public final class DocumentJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(RunDocument document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of plain records cannot be written", e);
        }
    }

    /** The document that {@link #write} made this text of. */
    public RunDocument parse(String text) {
        try {
            return mapper.readValue(text, RunDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no text of a document", e);
        }
    }

    /** Reads a document that an earlier run left; keys that this version does not know are skipped. */
    public RunDocument read(Path file) {
        try {
            return mapper.readValue(Files.readString(file), RunDocument.class);
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.CONFIGURATION,
                    new Problem(
                            "The record of the last run cannot be read",
                            file.toString(),
                            "it is missing, or it was changed or cut off",
                            Advice.of("type: {}, which writes it again", Command.of("verify"))),
                    e);
        }
    }
}
