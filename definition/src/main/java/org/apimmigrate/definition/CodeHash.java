package org.apimmigrate.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A hash of code as it is on the disk: of jars, or of folders with classes. */
public final class CodeHash {

    private static final int BUFFER = 64 * 1024;

    private CodeHash() {}

    /** SHA-256 of names and contents, hexadecimal; another order is another hash. */
    public static String of(List<Path> entries) {
        MessageDigest digest = sha256();
        try {
            for (Path entry : entries) {
                if (Files.isDirectory(entry)) {
                    try (Stream<Path> files = Files.walk(entry)) {
                        for (Path file :
                                files.filter(Files::isRegularFile).sorted().toList()) {
                            add(digest, entry.relativize(file).toString(), file);
                        }
                    }
                } else {
                    add(digest, String.valueOf(entry.getFileName()), entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + entries, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Where the code of a class comes from. */
    public static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own location is not a path", e);
        }
    }

    private static void add(MessageDigest digest, String name, Path file) throws IOException {
        digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
