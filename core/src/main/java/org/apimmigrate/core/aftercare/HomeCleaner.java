package org.apimmigrate.core.aftercare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a home what the procedure put into it: the files that the zip's list of contents names, as long as they are still what
 * the list says. Everything else stays and is reported, the work directory with reports and restore points above all. Nothing is deleted
 * through a link: where the folder itself is one, the link goes and what it leads to stays.
 */
public final class HomeCleaner {

    private static final String TOOL = "migration-resources";
    private static final String LIST = TOOL + "/CONTENTS.sha256";
    private static final int HASH_LENGTH = 64;

    private final Path home;
    private final InsideHome inside;

    public HomeCleaner(Path home) {
        this.home = home.toAbsolutePath().normalize();
        this.inside = new InsideHome(this.home);
    }

    /**
     * How it went.
     *
     * @param removed number of files
     * @param kept what stayed, with the reason
     */
    public record Result(int removed, List<String> kept) {

        public Result {
            kept = List.copyOf(kept);
        }
    }

    /** False where the tool or its list is not in the home, or no longer. */
    boolean canClean() {
        return Files.isRegularFile(home.resolve(LIST))
                && Files.isRegularFile(home.resolve(TOOL + "/bin/apim-migrate"))
                && Files.isDirectory(home.resolve(TOOL + "/lib"));
    }

    /** @throws MigrateException of kind CONFIGURATION when the home has no list of contents */
    public void requireList() {
        listed();
    }

    /** @throws MigrateException of kind CONFIGURATION when the home has no list of contents */
    public Result clean() {
        Map<Path, String> put = listed();
        List<String> kept = new ArrayList<>();
        int removed = 0;
        try {
            for (Map.Entry<Path, String> entry : put.entrySet()) {
                Path file = entry.getKey();
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (!inside.holds(file)) {
                    elsewhere(file, kept);
                } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        || !entry.getValue().equals(sha256(file))) {
                    kept.add(home.relativize(file) + ": changed since it was put there");
                } else {
                    removed += remove(file, kept);
                }
            }
            Path tool = home.resolve(TOOL);
            if (Files.isSymbolicLink(tool)) {
                removed += remove(tool, kept);
            } else {
                if (kept.isEmpty()) {
                    removed += remove(home.resolve(LIST), kept);
                }
                emptyFolders(kept);
            }
        } catch (IOException e) {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "The home could not be cleared.",
                            home.toString(),
                            String.valueOf(e),
                            "Give the right to delete there, then run the same command again."),
                    e);
        }
        return new Result(removed, kept);
    }

    /** Files of a linked folder go with the link to it; those behind any other link are reported. */
    private void elsewhere(Path file, List<String> kept) {
        if (!file.startsWith(home.resolve(TOOL)) || !Files.isSymbolicLink(home.resolve(TOOL))) {
            kept.add(home.relativize(file) + ": lies outside of this home, behind a link");
        }
    }

    private int remove(Path file, List<String> kept) {
        try {
            return Files.deleteIfExists(file) ? 1 : 0;
        } catch (IOException e) {
            // Windows does not delete what is open, and this tool runs out of this very folder
            kept.add(home.relativize(file) + ": in use, or without the right to delete it ("
                    + e.getClass().getSimpleName() + "); delete it after this command has ended");
            return 0;
        }
    }

    private Map<Path, String> listed() {
        Path list = home.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "It is not known what the procedure put into this home.",
                            list.toString(),
                            "The list of contents that comes with migration-resources is not there.",
                            "If the tool was not copied into the home, nothing has to be removed; else remove it manually."));
        }
        Map<Path, String> put = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(list)) {
            for (String line : (Iterable<String>) lines::iterator) {
                Path file = line.length() > HASH_LENGTH + 2 ? inHome(line.substring(HASH_LENGTH + 2)) : null;
                if (file != null) {
                    put.put(file, line.substring(0, HASH_LENGTH));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return put;
    }

    /** Where the procedure puts a file of the zip; null for one that does not go into the home, or that would leave its two places. */
    private @Nullable Path inHome(String name) {
        Path dropins = home.resolve("repository/components/dropins");
        Path tool = home.resolve(TOOL);
        Path file;
        if (name.startsWith("dropins/")) {
            file = dropins.resolve(name.substring("dropins/".length())).normalize();
            return dropins.equals(file.getParent()) ? file : null;
        }
        file = home.resolve(name).normalize();
        return file.startsWith(tool) && !file.equals(tool) ? file : null;
    }

    private void emptyFolders(List<String> kept) throws IOException {
        Path tool = home.resolve(TOOL);
        if (!Files.isDirectory(tool)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tool)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    removeIfEmpty(path, kept);
                } else if (kept.stream().noneMatch(k -> k.startsWith(home.relativize(path) + ":"))
                        && !path.endsWith(LIST)) {
                    kept.add(home.relativize(path) + ": not from this tool");
                }
            }
        }
    }

    private void removeIfEmpty(Path folder, List<String> kept) {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // it holds something that stays, which is reported by itself
            return;
        } catch (IOException e) {
            kept.add(home.relativize(folder) + ": cannot be deleted ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
