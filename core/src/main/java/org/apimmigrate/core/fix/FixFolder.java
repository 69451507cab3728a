package org.apimmigrate.core.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apimmigrate.core.check.saved.SafeFolder;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.text.Csv;

/** The folder with corrections: a list of them, and a file for each, with a diff next to it where there is an original. */
public final class FixFolder {

    static final String LIST = "fixes.csv";

    private static final List<String> HEADER = List.of("kind", "tenant", "id", "api", "path", "original", "file");

    /** Larger files are no definitions. */
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

    private final Path folder;

    public FixFolder(Path folder) {
        this.folder = folder;
    }

    /** The corrections in the order of the list. */
    List<Fix> read() {
        try {
            List<Fix> fixes = new ArrayList<>();
            Set<String> files = new HashSet<>();
            List<Csv.Row> rows = Csv.rows(Files.readString(folder.resolve(LIST), StandardCharsets.UTF_8));
            for (Csv.Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
                Fix fix = fix(row);
                // one file for two corrections would put the content of one into the place of the other
                if (!files.add(fix.file().toLowerCase(Locale.ROOT))) {
                    throw mistake(
                            "A file is named by two lines of the list.",
                            folder.resolve(LIST) + ", line " + row.line(),
                            fix.file() + " can be the correction of one resource only");
                }
                fixes.add(fix);
            }
            return fixes;
        } catch (IllegalArgumentException e) {
            throw mistake(
                    "The list of corrections is not as it was written.",
                    folder.resolve(LIST).toString(),
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw mistake(
                    "The folder of corrections cannot be read.",
                    folder.resolve(LIST).toString(),
                    "there is no such file, or it is not UTF-8: " + e.getMessage());
        }
    }

    private Fix fix(Csv.Row row) {
        List<String> cells = row.cells();
        String where = folder.resolve(LIST) + ", line " + row.line();
        if (cells.size() != HEADER.size()) {
            throw mistake(
                    "A line of the list is not as it was written.", where, "it has not " + HEADER.size() + " cells");
        }
        FixKind kind = FixKind.of(cells.get(0))
                .orElseThrow(
                        () -> mistake("A line of the list is not as it was written.", where, "its kind is unknown"));
        boolean plain = cells.get(1).matches("-?[0-9]{1,9}")
                && cells.get(4).startsWith("/")
                && FILE.matcher(cells.get(6)).matches();
        if (!plain) {
            throw mistake(
                    "A line of the list is not as it was written.",
                    where,
                    "tenant, path or file is none that is written there");
        }
        return new Fix(
                kind,
                Integer.parseInt(cells.get(1)),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    /** The file of a correction; nothing when it was taken away. */
    Optional<byte[]> content(Fix fix) {
        Path file = folder.resolve(fix.file());
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
                throw mistake(
                        "A corrected copy cannot be taken.",
                        file.toString(),
                        "it is no plain file, or larger than " + MAX_BYTES + " bytes");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw mistake("A corrected copy cannot be read.", file.toString(), FileReason.of(e));
        }
    }

    /**
     * Can corrections be written here?
     *
     * @throws MigrateException of kind CONFIGURATION when there is a list that cannot be read, so that nobody knows what belongs to it
     */
    public void requireUsable() {
        readEarlier();
    }

    /** A folder below this one for what is not complete yet. */
    FixFolder draft() throws IOException {
        PrivateFiles.folder(folder);
        return new FixFolder(Files.createTempDirectory(folder, "unfinished-"));
    }

    /**
     * Takes over a draft that is complete. What an earlier call has written goes out of the way first, the list before its files: without
     * it nobody takes half of them for all of them. People may have worked on any of it, so nothing is written over.
     *
     * @return the folder in which lies what was there before; nothing when there was none
     */
    Optional<Path> take(FixFolder draft, List<Fix> fixes) throws IOException {
        List<String> earlier = new ArrayList<>(List.of(LIST));
        readEarlier().forEach(fix -> earlier.addAll(files(fix)));
        fixes.forEach(fix -> earlier.addAll(files(fix)));
        Path aside = null;
        for (String file : earlier) {
            if (Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                aside = aside == null ? Files.createTempDirectory(folder, "earlier-") : aside;
                Files.move(folder.resolve(file), aside.resolve(file));
            }
        }
        for (Fix fix : fixes) {
            for (String file : files(fix)) {
                if (Files.exists(draft.folder.resolve(file))) {
                    Files.move(draft.folder.resolve(file), folder.resolve(file));
                }
            }
        }
        write(fixes);
        return Optional.ofNullable(aside);
    }

    /** Removes a draft, with what is in it. */
    void discard() throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static List<String> files(Fix fix) {
        return List.of(fix.file(), fix.file() + ".diff");
    }

    private List<Fix> readEarlier() {
        if (!Files.exists(folder.resolve(LIST), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            return read();
        } catch (MigrateException e) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "The corrections of an earlier call are in the way, and no new ones were written.",
                            e.problem().where(),
                            e.problem().why() + ", so what belongs to them cannot be determined",
                            Advice.of(
                                    "Name another folder: {}; or move away what lies in this one",
                                    Command.of("analyze", "--fix", "DIR"))),
                    e);
        }
    }

    void write(List<Fix> fixes) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (Fix fix : fixes) {
            text.append(Csv.row(List.of(
                    fix.kind().id(),
                    Integer.toString(fix.tenantId()),
                    fix.apiUuid(),
                    fix.api(),
                    fix.path(),
                    fix.original(),
                    fix.file())));
        }
        write(LIST, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] content) throws IOException {
        new SafeFolder(folder).write(name, content);
    }

    Path path() {
        return folder;
    }

    private static MigrateException mistake(String what, String where, String why) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        what,
                        where,
                        why,
                        Advice.of(
                                "Write the folder again with {}, and review it again",
                                Command.of("analyze", "--fix", "DIR"))));
    }
}
