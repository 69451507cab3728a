package org.apimmigrate.core.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.row.RowSum;
import org.jspecify.annotations.Nullable;

/** A restore point that is complete: a folder with a manifest, the manifest's hash, and row files. */
public final class RestorePoint {

    static final String MANIFEST = "manifest.json";
    private static final String MANIFEST_HASH = "manifest.sha256";

    /** Why it is not taken any more without being named; there when it is so. */
    private static final String RETIRED = "retired.txt";

    /** Far above any real manifest (both catalogs and 250 tables have 1 MB). */
    private static final long MAXIMUM_MANIFEST_BYTES = 64 << 20;

    private final Path folder;
    private final Manifest manifest;

    private RestorePoint(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    public Path folder() {
        return folder;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Was it made of the databases at the addresses that the configuration gives now? */
    public boolean isOf(Context context) {
        List<Database> changed = JournalWriter.changed(context.databases());
        return changed.size() == manifest.databases().size()
                && changed.stream().allMatch(database -> manifest.databases().stream()
                        .anyMatch(part -> part.role().equals(database.mainRole().id())
                                && part.address().equals(DatabaseAddress.of(context, database))));
    }

    /** Why it is not to be taken any more unless a person names it; empty when nothing is known against it. */
    public Optional<String> retired() throws IOException {
        Path file = folder.resolve(RETIRED);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Marks it as one that is not taken any more unless a person names it. */
    public void retire(String why) throws IOException {
        PrivateFiles.write(folder.resolve(RETIRED), (why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Is there a manifest? It is written last, so that a restore point without one was never finished. */
    public static boolean isComplete(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /**
     * Opens a restore point; only the manifest is checked, see {@link #verify}.
     *
     * @throws MigrateException of kind ENVIRONMENT when it is missing or damaged
     */
    public static RestorePoint open(Path folder) {
        Path file = folder.resolve(MANIFEST);
        try {
            if (Files.size(file) > MAXIMUM_MANIFEST_BYTES) {
                throw damaged(file, "it is larger than any manifest", null);
            }
            byte[] bytes = Files.readAllBytes(file);
            String expected = Files.readString(folder.resolve(MANIFEST_HASH), StandardCharsets.US_ASCII)
                    .strip();
            if (!sha256(bytes).equals(expected)) {
                throw damaged(file, "its SHA-256 is not the one that was written with it", null);
            }
            JsonNode tree = new ObjectMapper().readTree(bytes);
            int format = tree.path("format").asInt();
            if (format != Manifest.FORMAT) {
                throw damaged(file, "it has format " + format + ", this version knows " + Manifest.FORMAT, null);
            }
            RestorePoint point = new RestorePoint(folder, new ObjectMapper().treeToValue(tree, Manifest.class));
            point.requireConsistent();
            return point;
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** What is not there, or cannot go together, whatever the hashes are. */
    private void requireConsistent() {
        Path file = folder.resolve(MANIFEST);
        if (manifest.id() == null || manifest.occasion() == null || manifest.source() == null) {
            throw damaged(file, "it does not say what it is of", null);
        }
        for (DatabasePart database : manifest.databases()) {
            boolean named = database.role() != null && database.dbms() != null && database.address() != null;
            if (!named || database.schema() == null || database.elsewhere() == null) {
                throw damaged(file, "a database in it has no name or no schema", null);
            }
            for (TablePart part : database.tables()) {
                if (!part.isConsistent() || !database.hasColumnsOf(part)) {
                    throw damaged(file, "it contradicts itself about table " + part.table(), null);
                }
                file(part);
            }
        }
    }

    /** Writes the manifest: from here on the restore point is complete, and all of it is on the disk. */
    static RestorePoint complete(Path folder, Manifest manifest) throws IOException {
        byte[] bytes = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        PrivateFiles.write(folder.resolve(MANIFEST_HASH), (sha256(bytes) + "\n").getBytes(StandardCharsets.US_ASCII));
        PrivateFiles.write(folder.resolve(MANIFEST), bytes);
        PrivateFiles.force(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
        return new RestorePoint(folder, manifest);
    }

    /**
     * Looks whether every file is there, as long as it should be; reads none.
     *
     * @throws MigrateException of kind ENVIRONMENT when one is not
     */
    public void requireFiles() {
        for (DatabasePart database : manifest.databases()) {
            for (TablePart part : database.tables()) {
                Path file = file(part);
                try {
                    if (Files.size(file) != part.bytes()) {
                        throw damaged(file, "its size is not the one in the manifest", null);
                    }
                } catch (IOException e) {
                    throw damaged(file, e);
                }
            }
        }
    }

    /**
     * Reads every file again: its SHA-256, the number of its rows and their hash.
     *
     * @throws MigrateException of kind ENVIRONMENT when a file is missing or a single bit of one has changed
     */
    public void verify(Progress progress) {
        long done = 0;
        for (DatabasePart database : manifest.databases()) {
            for (TablePart part : database.tables()) {
                verify(part);
                progress.done("restore point verified", ++done, manifest.tables());
            }
        }
    }

    private void verify(TablePart part) {
        Path file = file(part);
        try {
            if (Files.size(file) != part.bytes() || !sha256(file).equals(part.sha256())) {
                throw damaged(file, "its SHA-256 or size is not the one in the manifest", null);
            }
            RowSum sum = new RowSum();
            try (RowFileReader reader = new RowFileReader(file, part.shape())) {
                for (Object[] row = reader.next(); row != null; row = reader.next()) {
                    sum.add(part.shape(), row);
                }
            }
            if (sum.rows() != part.rows() || !sum.hex().equals(part.rowsHash())) {
                throw damaged(file, "its rows are not those that were read from the database", null);
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof MigrateException known) {
                throw known;
            }
            throw damaged(file, e);
        }
    }

    /** The file of a table; never outside the folder, whatever the manifest says. */
    Path file(TablePart part) {
        Path file;
        try {
            file = folder.resolve(part.file()).normalize();
        } catch (InvalidPathException e) {
            throw damaged(folder.resolve(MANIFEST), e);
        }
        if (!file.startsWith(folder.normalize())) {
            throw damaged(folder.resolve(MANIFEST), "it names a file outside its folder", null);
        }
        return file;
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = HashingStream.sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(HashingStream.sha256Digest().digest(bytes));
    }

    /** It could not be read, or not as what it should be. */
    static MigrateException damaged(Path file, Exception cause) {
        return damaged(file, cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }

    /** What it says cannot be true, whatever its hashes are. */
    static MigrateException inconsistent(String why) {
        return damaged(Path.of(MANIFEST), why, null);
    }

    private static MigrateException damaged(Path file, String why, @Nullable Throwable cause) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "The restore point is damaged or incomplete.",
                        file.toString(),
                        why,
                        "Nothing was changed. Fetch this folder again from where you copied it to, or restore the databases from"
                                + " your own backup."),
                cause);
    }
}
