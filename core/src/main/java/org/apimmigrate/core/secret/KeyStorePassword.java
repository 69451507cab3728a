package org.apimmigrate.core.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.file.FileReason;
import org.jspecify.annotations.Nullable;

/**
 * The password of the key store where deployment.toml does not have it in clear: from the environment, from a file that the
 * environment names, from the file that the server itself reads, or asked for. Never from the command line, where others see it.
 * It is looked for once.
 */
public final class KeyStorePassword {

    public static final String VARIABLE = "APIM_MIGRATE_KEYSTORE_PASSWORD";
    public static final String FILE_VARIABLE = "APIM_MIGRATE_KEYSTORE_PASSWORD_FILE";

    /** Files in the home that hold it for the server's own start. */
    private static final List<String> SERVER_FILES =
            List.of("password-tmp", "password-persist", "password-tmp.txt", "password-persist.txt");

    private final Map<String, String> environment;
    private final @Nullable Path home;
    private final Supplier<Optional<Secret>> prompt;
    private @Nullable Optional<Secret> found;

    /** @param prompt asks a person; empty when there is nobody to ask */
    public KeyStorePassword(Map<String, String> environment, @Nullable Path home, Supplier<Optional<Secret>> prompt) {
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.prompt = prompt;
    }

    public Optional<Secret> find() {
        if (found == null) {
            found = look();
        }
        return found;
    }

    /** What is there without asking a person: for what is only looked at where that costs nobody anything. */
    public Optional<Secret> findWithoutAsking() {
        return found == null ? lookAround() : found;
    }

    private Optional<Secret> look() {
        return lookAround().or(prompt);
    }

    private Optional<Secret> lookAround() {
        String value = environment.get(VARIABLE);
        if (value != null) {
            return Optional.of(new Secret(value));
        }
        String file = environment.get(FILE_VARIABLE);
        if (file != null) {
            return Optional.of(firstLine(Path.of(file)));
        }
        if (home != null) {
            for (String name : SERVER_FILES) {
                if (Files.isRegularFile(home.resolve(name))) {
                    return Optional.of(firstLine(home.resolve(name)));
                }
            }
        }
        return Optional.empty();
    }

    private static Secret firstLine(Path file) {
        try {
            return new Secret(Files.readString(file).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "The file with the password of the key store cannot be read.",
                            file.toString(),
                            FileReason.of(e),
                            "Name a readable file in " + FILE_VARIABLE + ", then run the same command again."),
                    e);
        }
    }
}
