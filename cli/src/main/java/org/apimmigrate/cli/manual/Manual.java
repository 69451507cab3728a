package org.apimmigrate.cli.manual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.cli.command.ApimMigrate;
import org.apimmigrate.cli.command.CommandRunner;
import org.apimmigrate.cli.command.ToolVersion;
import org.apimmigrate.cli.console.ProcessTerminal;
import org.apimmigrate.cli.engine.WiredEngine;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Man pages and completion for the shells, as files below a folder {@code share}. */
public final class Manual {

    private static final String TOOL = "apim-migrate";

    private final CommandLine line;
    private final String version = ToolVersion.current();

    public Manual() {
        Clock clock = Clock.systemUTC();
        Path here = Path.of("");
        // nothing is run: the commands are only looked at
        this.line = ApimMigrate.commandLine(
                new CommandRunner(ProcessTerminal.open(), Map.of(), here, clock, false),
                new WiredEngine(Map.of(), here, clock, version));
    }

    /** All files by their path below the folder. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        add(files, new ManPage(line.getCommandSpec(), version));
        line.getSubcommands().values().forEach(sub -> add(files, new ManPage(sub.getCommandSpec(), version)));
        files.put("bash-completion/completions/" + TOOL, AutoComplete.bash(TOOL, line));
        return files;
    }

    /** Writes all of them. */
    public void write(Path share) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path target = share.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static void add(Map<String, String> files, ManPage page) {
        files.put("man/man1/" + page.fileName(), page.text());
    }
}
