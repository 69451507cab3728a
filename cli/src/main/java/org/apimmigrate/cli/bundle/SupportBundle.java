package org.apimmigrate.cli.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.report.HtmlReport;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.installation.Installation;

/** The archive: configuration, state, plan, schemas, logs and reports, all of it masked. It holds no row of a table. */
public final class SupportBundle {

    private static final Pattern LOG = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[a-z-]+\\.(?:jsonl|log)");
    private static final int NEWEST_LOGS = 20;
    private static final int NEWEST_RECORDS = 50;

    private final Installation installation;
    private final BundleMask mask;
    private final String configuration;
    private final String tool;
    private final Clock clock;
    private final DocumentJson json = new DocumentJson();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    private SupportBundle(Installation installation, BundleMask mask, String configuration, String tool, Clock clock) {
        this.installation = installation;
        this.mask = mask;
        this.configuration = configuration;
        this.tool = tool;
        this.clock = clock;
    }

    /**
     * A bundle of this installation, empty but for its configuration.
     *
     * @param environment that of the tool; what secrets are in it is taken out everywhere
     * @param tool name and version
     */
    public static SupportBundle of(
            Installation installation, Map<String, String> environment, String tool, Clock clock) {
        try {
            MaskedToml toml = new MaskedToml(
                    new String(Files.readAllBytes(installation.configuration()), StandardCharsets.UTF_8));
            BundleMask mask = new BundleMask(KnownSecrets.of(installation, toml.secrets(), environment));
            return new SupportBundle(installation, mask, toml.text(), tool, clock);
        } catch (IOException e) {
            throw failed(installation.configuration(), "The configuration cannot be read", e);
        }
    }

    /** Adds a JSON text. */
    public void add(String name, String jsonText) {
        texts.put(name, mask.json(jsonText));
    }

    /** Notes that something cannot be in the bundle, and why. */
    public void missing(String what, Problem why) {
        missing.add(mask.text("%s: %s where: %s why: %s".formatted(what, why.what(), why.where(), why.why())));
    }

    /**
     * Writes it.
     *
     * @param file a new file in a folder that exists
     * @param told the runs to report, the newest last
     * @throws MigrateException when the file exists or cannot be written
     */
    public void write(Path file, List<RunDocument> told) {
        boolean begun = false;
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            begun = true;
            try (OutputStream out = Channels.newOutputStream(PrivateFiles.open(file));
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                fill(zip, told);
            }
        } catch (IOException e) {
            MigrateException failure = failed(file, "The bundle cannot be written", e);
            if (begun) {
                remove(file, failure);
            }
            throw failure;
        }
    }

    private void fill(ZipOutputStream zip, List<RunDocument> told) throws IOException {
        put(zip, "configuration/deployment.toml", mask.text(configuration));
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            put(zip, entry.getKey(), entry.getValue());
        }
        List<RunDocument> masked = told.stream()
                .map(document -> json.parse(mask.json(json.write(document))))
                .toList();
        for (RunDocument document : masked.subList(Math.max(0, masked.size() - NEWEST_RECORDS), masked.size())) {
            put(zip, "reports/" + document.runId() + "-" + document.command() + ".json", json.write(document));
        }
        if (masked.isEmpty()) {
            missing.add("report: no command with a report has run with this work directory");
        } else {
            put(zip, "report.html", HtmlReport.alone(masked));
        }
        Path progress = installation.workDirectory().resolve("progress.json");
        if (Files.isRegularFile(progress, LinkOption.NOFOLLOW_LINKS)) {
            put(zip, "progress.json", mask.json(Files.readString(progress)));
        }
        for (Path log : logs()) {
            putLog(zip, log);
        }
        put(zip, "README.txt", readme());
    }

    private List<Path> logs() throws IOException {
        Path folder = installation.workDirectory().resolve("logs");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> LOG.matcher(file.getFileName().toString()).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.<Path>reverseOrder())
                    .limit(NEWEST_LOGS)
                    .toList();
        }
    }

    /** Line by line: a log has any size. */
    private void putLog(ZipOutputStream zip, Path log) throws IOException {
        boolean lines = log.toString().endsWith(".jsonl");
        zip.putNextEntry(new ZipEntry("logs/" + log.getFileName()));
        // a reader that replaces what is no UTF-8, so that a damaged log is sent as well
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String masked = lines ? mask.jsonLine(line) : mask.text(line);
                zip.write((masked + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String readme() {
        StringBuilder text = new StringBuilder()
                .append(tool)
                .append(", ")
                .append(clock.instant())
                .append("\nJava ")
                .append(System.getProperty("java.version"))
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append(
                        "\n\nPasswords, tokens, key stores' passwords, encrypted values and headers are replaced by ***.\n")
                .append("Of deployment.toml only values that hold no secret are shown. No row of a table is in here.\n")
                .append("Names of APIs, tenants, users, hosts and tables are: look before you send it.\n");
        if (!missing.isEmpty()) {
            text.append("\nMissing:\n");
            missing.forEach(line -> text.append("- ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static void remove(Path file, MigrateException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static MigrateException failed(Path file, String what, IOException e) {
        boolean exists = e instanceof FileAlreadyExistsException;
        return new MigrateException(
                exists ? MigrateException.Kind.CONFIGURATION : MigrateException.Kind.ENVIRONMENT,
                new Problem(
                        what,
                        file.toString(),
                        exists ? "there is a file of this name, and nothing is written over" : FileReason.of(e),
                        exists
                                ? "name another file"
                                : "make room or give the right, or name a file in another folder; then run the same command again"),
                e);
    }
}
