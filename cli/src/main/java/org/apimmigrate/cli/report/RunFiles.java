package org.apimmigrate.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apimmigrate.cli.document.DocumentBuilder;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;

/** The records of runs in {@code <work-dir>/reports}: one JSON document of each, in the order of their names. */
public final class RunFiles {

    private final Path folder;
    private final DocumentJson json = new DocumentJson();

    public RunFiles(Path workDirectory) {
        this.folder = workDirectory.resolve("reports");
    }

    public Path folder() {
        return folder;
    }

    /** Does the work and keeps its document, also when it fails; the first failure is the one that is told. */
    public ExitCode keeping(DocumentBuilder document, String command, Clock clock, Supplier<ExitCode> work) {
        Path file = folder.resolve(document.runId() + "-" + command + ".json");
        ExitCode exit;
        try {
            exit = work.get();
        } catch (RuntimeException | Error e) {
            ExitCode failed = ExitCode.DEFECT;
            if (e instanceof MigrateException expected) {
                failed = ExitCode.of(expected.kind());
                document.problem(expected.problem());
            }
            try {
                write(file, json.write(document.build(failed, clock.instant())));
            } catch (RuntimeException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        write(file, json.write(document.build(exit, clock.instant())));
        return exit;
    }

    /** Documents of earlier runs, the newest last. */
    public List<RunDocument> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{8}-\\d{6}-\\d{3}-[a-z]+\\.json"))
                    .sorted()
                    .map(json::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file as a whole: a reader never sees half of it. */
    void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "A file of this run cannot be written",
                            file.toString(),
                            String.valueOf(e.getMessage()),
                            "make room or give the right to write, or name another folder with --work-dir DIR"),
                    e);
        }
    }
}
