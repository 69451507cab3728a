package org.apimmigrate.core.h2file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.h2.H2UrlForm;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.jspecify.annotations.Nullable;

/**
 * The databases of an installation that are still files of H2 1.4.199. A command that only reads works on converted copies in the work
 * directory and leaves the files alone; one that writes converts them in place and keeps the originals, which return to 4.0.0.
 */
public final class LegacyFiles {

    /** Below the work directory: original files, as they were before the conversion. */
    public static final String ORIGINALS = "h2-originals";

    /** Below {@link #ORIGINALS}: those that have come back. */
    private static final String USED = "put-back";

    private static final String COPIES = "h2-copies";
    private static final String SUFFIX = ".mv.db";

    private final H2UrlForm urls = new H2UrlForm();
    private final H2FileConversion conversion;
    private final Consumer<String> notes;

    /**
     * @param legacyFolder with the jar of H2 1.4.199
     * @param notes hears a sentence for each file that is converted
     */
    public LegacyFiles(Path legacyFolder, Consumer<String> notes) {
        this.conversion = new H2FileConversion(legacyFolder);
        this.notes = notes;
    }

    /** The same installation with converted copies in place of files of the old format. The files are not changed. */
    public Installation forReading(Installation installation) {
        Map<DatabaseSettings, DatabaseSettings> replaced = new HashMap<>();
        return with(installation, settings -> replaced.computeIfAbsent(settings, s -> copied(installation, s)));
    }

    /**
     * Converts files of the old format where they are; the originals are kept.
     *
     * @return how many; 0 when all were of the new format already
     */
    public int inPlace(Installation installation) {
        int converted = 0;
        for (DatabaseSettings settings : installation.databases().values()) {
            converted += convertInPlace(installation, settings);
        }
        if (installation.local() != null) {
            converted += convertInPlace(installation, installation.local());
        }
        return converted;
    }

    /** Are there originals whose files are still of the new format, so that a 4.0.0 server cannot open them? */
    public boolean originalsWait(Installation installation) {
        return !replaceable(installation).isEmpty();
    }

    /**
     * Puts the originals back, so that a 4.0.0 server can open them again. A file that is of the old format already is left alone: it has
     * come back before, and a 4.0.0 server has written to it since. Each original serves once; afterwards it lies in {@link #USED}, and
     * next to it the file that it replaced.
     *
     * @return how many files; 0 when none had been converted
     */
    public int restore(Installation installation) {
        Map<Path, Path> back = replaceable(installation);
        back.forEach((original, file) -> {
            try {
                Path whole = file.resolveSibling(file.getFileName() + ".restored");
                Files.copy(original, whole, StandardCopyOption.REPLACE_EXISTING);
                Path used = PrivateFiles.folder(original.resolveSibling(USED));
                Files.copy(
                        file, used.resolve("replaced-" + original.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.move(original, used.resolve(original.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                notes.accept("The file of H2 1.4.199 is back in its place: " + file);
            } catch (IOException e) {
                throw failed(file, e);
            }
        });
        return back.size();
    }

    /** Originals, with the files of the new format in whose place they belong. */
    private Map<Path, Path> replaceable(Installation installation) {
        Map<Path, Path> back = new HashMap<>();
        for (DatabaseSettings settings : installation.databases().values()) {
            original(installation, settings, back);
        }
        if (installation.local() != null) {
            original(installation, installation.local(), back);
        }
        return back;
    }

    private void original(Installation installation, DatabaseSettings settings, Map<Path, Path> back) {
        Path file = file(settings);
        if (file != null && Files.isRegularFile(kept(installation, file)) && !legacy(file)) {
            back.put(kept(installation, file), file);
        }
    }

    private DatabaseSettings copied(Installation installation, DatabaseSettings settings) {
        Path file = file(settings);
        if (file == null || !legacy(file)) {
            return settings;
        }
        Path folder = installation.workDirectory().resolve(COPIES);
        Path copy = folder.resolve(name(file) + SUFFIX);
        Path from = folder.resolve(name(file) + ".from");
        String state = stateOf(file);
        try {
            if (!Files.isRegularFile(copy)
                    || !Files.isRegularFile(from)
                    || !Files.readString(from).equals(state)) {
                notes.accept(
                        file
                                + " was written by H2 1.4.199; this command works on a converted copy, and leaves it as it is.");
                Files.deleteIfExists(from);
                conversion.convert(
                        file, copy, folder.resolve(name(file) + ".work"), settings.username(), settings.password());
                Files.writeString(from, state);
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
        String path = copy.toString();
        return settings.withUrl(urls.scheme() + path.substring(0, path.length() - SUFFIX.length()));
    }

    private int convertInPlace(Installation installation, DatabaseSettings settings) {
        Path file = file(settings);
        if (file == null || !legacy(file)) {
            return 0;
        }
        Path kept = kept(installation, file);
        Path folder = Objects.requireNonNull(kept.getParent());
        try {
            PrivateFiles.folder(folder);
            Path made = folder.resolve(name(file) + ".made" + SUFFIX);
            conversion.convert(
                    file, made, folder.resolve(name(file) + ".work"), settings.username(), settings.password());
            keep(file, kept);
            // from here the file is of the new format; before, it was untouched: there is no moment between
            replace(made, file);
            notes.accept(file + " was converted from H2 1.4.199 to 2.1; the original is kept as " + kept + ".");
            return 1;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static void keep(Path file, Path kept) throws IOException {
        Path whole = kept.resolveSibling(kept.getFileName() + ".new");
        Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        if (Files.mismatch(file, whole) >= 0) {
            throw new IOException("the copy differs from the original");
        }
        Files.move(whole, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The work directory may lie on another file system, over which nothing moves in one go. */
    private static void replace(Path made, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".converted");
        Files.move(made, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path kept(Installation installation, Path file) {
        return installation.workDirectory().resolve(ORIGINALS).resolve(name(file) + SUFFIX);
    }

    private @Nullable Path file(DatabaseSettings settings) {
        if (!urls.rules(settings.url())) {
            return null;
        }
        String path = urls.path(settings.url());
        return path == null || path.startsWith("~")
                ? null
                : Path.of(path + SUFFIX).toAbsolutePath().normalize();
    }

    /** Of the file and the folder it lies in, so that two of the same name do not meet. */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        String bare = name.substring(0, name.length() - SUFFIX.length());
        return bare + "-"
                + Integer.toHexString(String.valueOf(file.getParent()).hashCode())
                        .toLowerCase(Locale.ROOT);
    }

    private static boolean legacy(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw empty(file);
            }
            OptionalInt format = H2FileFormat.of(file);
            return format.isPresent() && format.getAsInt() == H2FileFormat.LEGACY;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** H2 would take it for a database that is yet to be made, and make it. */
    private static MigrateException empty(Path file) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "The database file is empty.",
                        file.toString(),
                        "it has 0 bytes: copying it failed, or the disk was full",
                        "Copy the file of the 4.0.0 home again, with its server stopped; then run the same command again."));
    }

    private static String stateOf(Path file) {
        try {
            return Files.size(file) + " bytes, " + Files.getLastModifiedTime(file) + ", " + file;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static Installation with(Installation old, java.util.function.UnaryOperator<DatabaseSettings> change) {
        Map<Role, DatabaseSettings> databases = new EnumMap<>(Role.class);
        old.databases().forEach((role, settings) -> databases.put(role, change.apply(settings)));
        DatabaseSettings local = old.local() == null ? null : change.apply(old.local());
        return new Installation(
                old.home(),
                old.configuration(),
                old.workDirectory(),
                databases,
                local,
                old.facts(),
                old.notes(),
                old.server());
    }

    private static MigrateException failed(Path file, IOException cause) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "The H2 database file cannot be converted.",
                        file.toString(),
                        "Writing or reading a file failed: " + cause,
                        "Give the rights and the space (about three times the file), then run the same command again."),
                cause);
    }
}
