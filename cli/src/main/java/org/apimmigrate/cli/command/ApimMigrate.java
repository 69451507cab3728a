package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apimmigrate.cli.console.Wrap;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.Advice;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command {@code apim-migrate} and all its subcommands. */
@Command(
        name = "apim-migrate",
        description = "Takes the databases of a WSO2 API Manager installation from 4.0.0 to 4.1.0.",
        customSynopsis = "Usage: apim-migrate COMMAND [OPTIONS]",
        synopsisHeading = "",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ApimMigrate implements Callable<Integer> {

    private static final int HELP_WIDTH = 78;

    @Mixin
    final GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show what there is to type")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version of this tool")
    boolean version;

    private final CommandRunner runner;

    private ApimMigrate(CommandRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run("apim-migrate", options, invocation -> {
            throw Usage.mistake(
                    "No command is given",
                    "the command line",
                    "apim-migrate does nothing by itself",
                    Advice.of(
                            "try it without an installation: {}. With one: {}. All commands: {}",
                            Typing.command("demo"),
                            Typing.command("analyze", "--home", "DIR"),
                            Typing.command("--help")));
        });
    }

    /** The whole command line, ready to parse. */
    public static CommandLine commandLine(CommandRunner runner, Engine engine) {
        ApimMigrate root = new ApimMigrate(runner);
        GlobalOptions options = root.options;
        CommandLine line = new CommandLine(root);
        List.of(
                        new DemoCommand(runner, options, engine),
                        new AnalyzeCommand(runner, options, engine),
                        new PlanCommand(runner, options, engine),
                        new PrepareCommand(runner, options, engine),
                        new BackupCommand(runner, options, engine),
                        new MigrateCommand(runner, options, engine),
                        new VerifyCommand(runner, options, engine),
                        new StatusCommand(runner, options, engine),
                        new RollbackCommand(runner, options, engine),
                        new FinishCommand(runner, options, engine),
                        new ReportCommand(runner, options, engine),
                        new SelfTestCommand(runner, options, engine),
                        new ExplainCommand(runner, options))
                .forEach(line::addSubcommand);
        line.registerConverter(Path.class, ApimMigrate::path);
        line.getCommandSpec().version("apim-migrate " + ToolVersion.current());
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.getCommandSpec().usageMessage().footer(exitCodes());
        Applicable.hideOthers(line);
        line.getSubcommands()
                .forEach((name, command) ->
                        command.getCommandSpec().usageMessage().footer(HelpExamples.footer(name)));
        return line;
    }

    /** An empty one is a variable of a script that was not set, and would be the current folder. */
    private static Path path(String given) {
        if (given.isBlank()) {
            throw new TypeConversionException("the value is empty");
        }
        return Path.of(given);
    }

    /** Wrapped here: the second line of a meaning belongs under the first. */
    private static String[] exitCodes() {
        List<String> footer = new ArrayList<>(List.of("", "Exit codes:"));
        for (ExitCode exit : ExitCode.values()) {
            String code = String.format(Locale.ROOT, "  %3d  ", exit.code());
            footer.addAll(Wrap.hanging(code, exit.meaning(), HELP_WIDTH));
        }
        return footer.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }
}
