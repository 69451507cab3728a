package org.apimmigrate.core.h2file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apimmigrate.core.database.h2.H2Script;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.installation.BundledDriver;
import org.jspecify.annotations.Nullable;

/** Makes a file of the new format out of one of the old, and proves that both hold the same. The old one is only copied. */
final class H2FileConversion {

    private static final String SUFFIX = ".mv.db";

    private static final List<String> LEFTOVERS =
            List.of("original.mv.db", "original.trace.db", "script.sql", "mended.sql", "made.mv.db", "made.trace.db");

    private final Path legacyFolder;

    /** @param legacyFolder with the jar of H2 1.4.199 */
    H2FileConversion(Path legacyFolder) {
        this.legacyFolder = legacyFolder;
    }

    /**
     * Converts.
     *
     * @param original the database file, with suffix
     * @param result where to put the new file, with suffix; replaced when it is there
     * @param folder for what is needed meanwhile; empty again afterwards
     */
    void convert(Path original, Path result, Path folder, String username, Secret password) {
        try (LegacyDriver legacy = LegacyDriver.open(legacyFolder)) {
            PrivateFiles.folder(folder);
            Path copy = folder.resolve("original" + SUFFIX);
            Path script = folder.resolve("script.sql");
            Path mended = folder.resolve("mended.sql");
            Path made = folder.resolve("made" + SUFFIX);
            try {
                copy(original, copy);
                Map<String, String> before = export(legacy.driver(), original, copy, script, username, password);
                LegacyScript.mend(script, mended);
                Files.delete(script);
                Map<String, String> after = load(mended, made, username, password);
                require(original, before, after);
                PrivateFiles.folder(Objects.requireNonNull(result.getParent()));
                Files.move(made, result, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                for (String name : LEFTOVERS) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw failed(original, "Writing or reading a file failed: " + e, e);
        }
    }

    /** A server that has the file open would continue writing to it; so it is locked while it is copied. */
    private static void copy(Path original, Path copy) throws IOException {
        try (FileChannel channel = FileChannel.open(original, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock == null) {
                throw new MigrateException(
                        Kind.ENVIRONMENT,
                        new Problem(
                                "The H2 database file is in use.",
                                original.toString(),
                                "Another process holds it open, most likely a running server.",
                                "Stop every server that uses it, then run the same command again."));
            }
            Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Map<String, String> export(
            Driver legacy, Path original, Path copy, Path script, String username, Secret password) throws IOException {
        try (Connection connection = connect(legacy, copy, ";IFEXISTS=TRUE", username, password)) {
            Map<String, String> digest = ContentDigest.of(connection);
            H2Script.write(connection, script);
            return digest;
        } catch (SQLException e) {
            if ("28000".equals(e.getSQLState())) {
                throw new MigrateException(
                        Kind.ENVIRONMENT,
                        new Problem(
                                "The database refuses the user or the password.",
                                original + ", user " + username,
                                "H2 1.4.199 said so; the file was not changed.",
                                "Correct username and password in deployment.toml, then run the same command again."),
                        e);
            }
            throw failed(original, "H2 1.4.199 cannot read it: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> load(Path script, Path made, String username, Secret password)
            throws IOException {
        Files.deleteIfExists(made);
        try (Connection connection = connect(BundledDriver.H2.make(), made, "", username, password)) {
            H2Script.runFrom1x(connection, script);
            Map<String, String> digest = ContentDigest.of(connection);
            H2Script.shutdown(connection);
            return digest;
        } catch (SQLException e) {
            throw failed(script, "H2 2.1 does not take what H2 1.4.199 exported: " + e.getMessage(), e);
        }
    }

    private static Connection connect(Driver driver, Path file, String options, String username, Secret password)
            throws SQLException {
        String path = file.toString();
        Properties account = new Properties();
        account.setProperty("user", username);
        account.setProperty("password", password.reveal());
        return driver.connect("jdbc:h2:" + path.substring(0, path.length() - SUFFIX.length()) + options, account);
    }

    private static void require(Path original, Map<String, String> before, Map<String, String> after) {
        if (!before.equals(after)) {
            String table = before.keySet().stream()
                    .filter(t -> !Objects.equals(before.get(t), after.get(t)))
                    .findFirst()
                    .orElse("a table that was not there before");
            throw failed(original, "What was imported is not what was exported: " + table + ".", null);
        }
    }

    private static MigrateException failed(Path original, String why, @Nullable Exception cause) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "The H2 database file could not be converted.",
                        original.toString(),
                        why + " The file itself was not changed.",
                        "Fix the cause, then run the same command again."),
                cause);
    }
}
