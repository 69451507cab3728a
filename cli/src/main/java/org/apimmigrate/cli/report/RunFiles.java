package org.apimmigrate.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.text.Printable;

/** The records of runs in {@code <work-dir>/reports}: JSON document and report of each; their names sort by time. */
public final class RunFiles {

    private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[a-z]+\\.json");

    private final Path folder;
    private final DocumentJson json = new DocumentJson();

    public RunFiles(Path workDirectory) {
        this.folder = workDirectory.resolve("reports");
    }

    public Path folder() {
        return folder;
    }

    public void keep(RunDocument document) {
        write(json(document), Printable.json(json.write(document)));
    }

    /** The record of a run. */
    public Path json(RunDocument document) {
        Path report = html(document);
        return report.resolveSibling(report.getFileName().toString().replaceFirst("html$", "json"));
    }

    /** Where the report of a run is kept. */
    public Path html(RunDocument document) {
        return html(document.runId(), document.command());
    }

    /** Where the report of this run is kept. */
    public Path html(String runId, String command) {
        String name = runId + "-" + command;
        if (!NAME.matcher(name + ".json").matches()) {
            // a record that was changed by somebody must not name a file elsewhere
            throw new MigrateException(
                    MigrateException.Kind.CONFIGURATION,
                    new Problem(
                            "A record of an earlier run was changed",
                            folder.toString(),
                            "run " + runId + ", command " + command + " are not names of a run",
                            "move this record out of the folder, then run the same command again"));
        }
        return folder.resolve(name + ".html");
    }

    /**
     * Documents of earlier runs, the newest last.
     *
     * @param unreadable called for each file that cannot be read; the others are given all the same
     */
    public List<RunDocument> all(Consumer<MigrateException> unreadable) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<RunDocument> documents = new ArrayList<>();
        for (Path file : files) {
            try {
                RunDocument document = json.read(file);
                html(document);
                documents.add(document);
            } catch (MigrateException e) {
                unreadable.accept(e);
            }
        }
        return documents;
    }

    /** Writes a file as a whole: a reader never sees half of it. */
    static void write(Path file, String text) {
        try {
            PrivateFiles.folder(Objects.requireNonNull(file.getParent()));
            PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "A file of this run cannot be written",
                            file.toString(),
                            FileReason.of(e),
                            "make room or give the right to write, or name another folder with --work-dir DIR"),
                    e);
        }
    }
}
