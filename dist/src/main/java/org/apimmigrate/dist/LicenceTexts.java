package org.apimmigrate.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/** The texts of the licences, one file each, for the many jars that name their licence and bring no text. No text, no zip. */
final class LicenceTexts {

    private final Properties names = new Properties();

    LicenceTexts() {
        try (InputStream in = resource("names.properties")) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Collection<Component> components, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Component component : components) {
            for (String file : files(component)) {
                try (InputStream text = resource(file)) {
                    Files.write(folder.resolve(file), text.readAllBytes());
                }
            }
        }
    }

    /**
     * Names of the files with the texts of a component's licences.
     *
     * @throws IllegalStateException when one of them is not here, or no licence is stated
     */
    List<String> files(Component component) {
        if (component.licences().isEmpty()) {
            throw new IllegalStateException(component + " states no licence: add what its project says");
        }
        return component.licences().stream()
                .map(licence -> file(component, licence))
                .distinct()
                .toList();
    }

    private String file(Component component, String licence) {
        String file = names.getProperty(licence, licence) + ".txt";
        if (LicenceTexts.class.getResource("licences/" + file) == null) {
            throw new IllegalStateException("There is no text of the licence \"" + licence + "\" of " + component
                    + ": put it into src/main/resources/org/apimmigrate/dist/licences/" + file);
        }
        return file;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = LicenceTexts.class.getResourceAsStream("licences/" + name);
        if (found == null) {
            throw new IOException("no resource licences/" + name);
        }
        return found;
    }
}
