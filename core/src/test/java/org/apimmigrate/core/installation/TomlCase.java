package org.apimmigrate.core.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apimmigrate.core.error.MigrateException;
import org.assertj.core.api.Assertions;

/** A made-up home with a deployment.toml of a test's own, and what reading it gives. */
final class TomlCase {

    final Path home;
    final Map<String, String> environment = new HashMap<>();
    final Map<String, String> systemProperties = new HashMap<>();

    TomlCase(Path folder) throws IOException {
        home = folder.resolve("wso2am-4.1.0");
        Files.createDirectories(home.resolve("repository/conf"));
    }

    TomlCase toml(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    TomlCase bytes(byte[] bytes) throws IOException {
        Files.write(home.resolve("repository/conf/deployment.toml"), bytes);
        return this;
    }

    Installation read() {
        Where where = Where.find(home, null, null, environment, home);
        return new InstallationReader(environment, systemProperties).read(where);
    }

    MigrateException refused() {
        return Assertions.catchThrowableOfType(MigrateException.class, this::read);
    }
}
