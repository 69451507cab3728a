package org.apimmigrate.definition.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Outcome;

/**
 * One document of {@code src/test/resources/cases} and what 4.1.0 says to it.
 *
 * @param reason part of the first reason, empty where any will do
 * @param place the first reason's place, empty where any will do
 */
record DefinitionCase(String file, DefinitionKind kind, Outcome outcome, String reason, String place) {

    static List<DefinitionCase> all() {
        return new String(resource("cases.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(parts -> new DefinitionCase(
                        parts[0], DefinitionKind.valueOf(parts[1]), Outcome.valueOf(parts[2]), parts[3], parts[4]))
                .toList();
    }

    byte[] content() {
        return resource(file);
    }

    @Override
    public String toString() {
        return file;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = DefinitionCase.class.getResourceAsStream("/cases/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
