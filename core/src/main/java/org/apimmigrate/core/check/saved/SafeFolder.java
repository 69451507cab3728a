package org.apimmigrate.core.check.saved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apimmigrate.core.file.PrivateFiles;

/**
 * A folder whose file names come from the database. Nothing is written outside of it: a name that is more than letters, digits, dashes,
 * dots and underscores is replaced by its hash, and a link that is where a file belongs is replaced, not followed.
 */
public final class SafeFolder {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

    /** Names that Windows gives to devices, whatever comes after the dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Path folder;

    public SafeFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** The name itself where it is harmless, else one made of its hash. */
    public static String safe(String name) {
        if (PLAIN.matcher(name).matches() && !DEVICE.matcher(name).matches()) {
            return name;
        }
        return "name-" + hash(name);
    }

    /** 32 hexadecimal digits that stand for a text. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Writes a file, all of it or nothing.
     *
     * @param name one that {@link #safe} gave, with an extension of the program's own
     */
    public void write(String name, byte[] content) throws IOException {
        PrivateFiles.folder(folder);
        Path unfinished = Files.createTempFile(folder, "unfinished-", ".tmp");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
