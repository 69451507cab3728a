package org.apimmigrate.core.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a configuration file as text: UTF-8, with or without a byte order mark, of a bounded size. */
final class ConfigurationFile {

    /** A real deployment.toml has some 30 KB. */
    private static final int LIMIT = 2 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ConfigurationFile() {}

    static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw problem(
                    file,
                    "There is no such file.",
                    "Give the API-M 4.1.0 home with --home, or the file itself with --config.",
                    null);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LIMIT + 1);
        } catch (IOException e) {
            throw problem(
                    file,
                    String.valueOf(e.getMessage()),
                    "Make the file readable for this user, then run the same command again.",
                    e);
        }
        if (bytes.length > LIMIT) {
            throw problem(
                    file,
                    "It is larger than 2 MB, so it is no deployment.toml.",
                    "Give the right file with --config.",
                    null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw problem(file, "It is not UTF-8 text.", "Save the file as UTF-8, then run the same command again.", e);
        }
    }

    private static MigrateException problem(Path file, String why, String next, @Nullable Throwable cause) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem("The configuration file cannot be read.", file.toString(), why, next),
                cause);
    }
}
