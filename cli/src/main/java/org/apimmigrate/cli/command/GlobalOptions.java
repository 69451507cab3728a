package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.cli.logging.LogFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command has, before or after its name (cli contract, "Where it works"). */
public final class GlobalOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = 1,
            description = {
                "The API-M 4.1.0 home. Default: $APIM_HOME, else $CARBON_HOME, else the current folder if it holds"
                        + " repository/conf/deployment.toml"
            })
    @Nullable
    Path home;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = 2,
            description = "Another deployment.toml; a home is then optional")
    @Nullable
    Path config;

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = 3,
            description = "Restore points, logs, reports. Default: <home>/apim-migrate")
    @Nullable
    Path workDirectory;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            order = 4,
            description = "json: exactly one JSON document on standard output, all else on standard error")
    OutputFormat output = OutputFormat.text;

    @Option(
            names = "--yes",
            scope = ScopeType.INHERIT,
            order = 5,
            description = "No question asked; needed when no terminal is there and the command writes")
    boolean yes;

    @Option(
            names = "--tenants",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            scope = ScopeType.INHERIT,
            order = 6,
            description = "Only these tenants: exact domains, comma-separated; carbon.super is one like any other")
    @Nullable
    List<String> tenants;

    @Option(
            names = "--exclude-tenants",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            scope = ScopeType.INHERIT,
            order = 7,
            description = "All tenants but these")
    @Nullable
    List<String> excludedTenants;

    @Option(
            names = "--tenant-range",
            paramLabel = "LOW-HIGH",
            scope = ScopeType.INHERIT,
            order = 8,
            description = "Tenants by id, both ends included")
    @Nullable
    String tenantRange;

    @Option(
            names = "--threads",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            order = 9,
            description = "Worker threads for reading passes. Default: the number of processors, at most 8")
    @Nullable
    Integer threads;

    @Option(
            names = "--on-event",
            paramLabel = "COMMAND",
            scope = ScopeType.INHERIT,
            order = 10,
            description =
                    "Run this with the shell at each phase, finding, pause and end; APIM_MIGRATE_EVENT and further variables say what"
                            + " happened. Its failure is reported and stops nothing")
    @Nullable
    String onEvent;

    @Option(
            names = "--log-format",
            paramLabel = "json|text",
            scope = ScopeType.INHERIT,
            order = 10,
            description = "The log in the work directory: one JSON object on each line (default), or lines to read")
    LogFormat logFormat = LogFormat.json;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, order = 11, description = "No colours (as NO_COLOR does)")
    boolean noColour;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, order = 12, description = "Only results and errors")
    boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, order = 13, description = "More talk, and stack traces")
    boolean verbose;

    /** Set by the launcher: how it was called, a path, or {@code sh } and a path. */
    static final String TYPED = "APIM_MIGRATE_TYPED";

    /** How commands for the same installation are typed. */
    TypedCommands typed(Map<String, String> environment) {
        List<String> installation = new ArrayList<>();
        add(installation, "--home", home);
        add(installation, "--config", config);
        add(installation, "--work-dir", workDirectory);
        return new TypedCommands(environment.getOrDefault(TYPED, "apim-migrate"), installation);
    }

    private static void add(List<String> arguments, String option, @Nullable Path value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }

    int threadCount() {
        return threads != null
                ? threads
                : Math.min(8, Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    /** The same manner of speaking, for an installation of the tool's own. */
    GlobalOptions forHome(Path own) {
        GlobalOptions other = new GlobalOptions();
        other.home = own;
        other.output = output;
        other.yes = true;
        other.threads = threads;
        other.onEvent = onEvent;
        other.logFormat = logFormat;
        other.noColour = noColour;
        other.quiet = quiet;
        other.verbose = verbose;
        return other;
    }
}
