package org.apimmigrate.sampledata.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A definition with gaps: {@code @NAME@}, {@code @VERSION@}, {@code @ITEM@}, {@code @ITEMS@}. */
record Template(String text) {

    static Template of(String file) {
        try (InputStream in = Template.class.getResourceAsStream("/org/apimmigrate/sampledata/definition/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the build: " + file);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] fill(String name, String version, String item) {
        return text.replace("@NAME@", name)
                .replace("@VERSION@", version)
                .replace("@ITEMS@", item + "s")
                .replace("@ITEM@", item)
                .replace("@TYPE@", Character.toUpperCase(item.charAt(0)) + item.substring(1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
