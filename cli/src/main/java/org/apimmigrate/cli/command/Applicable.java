package org.apimmigrate.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which of the common options mean something to which command. The help of a command leaves the others out. A selection of tenants that a
 * command could not obey is refused, since that command would work on all of them.
 */
final class Applicable {

    private static final Set<String> INSTALLATION = Set.of("--home", "--config", "--work-dir");
    private static final Set<String> TENANTS = Set.of("--tenants", "--exclude-tenants", "--tenant-range");
    private static final Set<String> WRITING = Set.of("--yes");
    private static final Set<String> WORKING = Set.of("--threads", "--on-event", "--log-format");

    private static final Map<String, List<Set<String>>> WITHOUT = Map.ofEntries(
            Map.entry("demo", List.of(INSTALLATION, TENANTS, WRITING)),
            Map.entry("analyze", List.of(WRITING)),
            Map.entry("plan", List.of(WRITING)),
            Map.entry("backup", List.of(WRITING, TENANTS)),
            Map.entry("prepare", List.of(WRITING)),
            Map.entry("verify", List.of(WRITING)),
            Map.entry("status", List.of(WRITING)),
            Map.entry("rollback", List.of(TENANTS)),
            Map.entry("report", List.of(WRITING, TENANTS, WORKING)),
            Map.entry("self-test", List.of(INSTALLATION, TENANTS, WRITING, WORKING)),
            Map.entry("explain", List.of(INSTALLATION, WRITING, TENANTS, WORKING)));

    private Applicable() {}

    /** Would this command obey a selection of tenants? */
    static boolean tenants(String command) {
        return !WITHOUT.getOrDefault(command, List.of()).contains(TENANTS);
    }

    /** Hides from the help of each command what means nothing to it. The options are accepted all the same. */
    static void hideOthers(CommandLine root) {
        root.getSubcommands().forEach((name, line) -> {
            CommandSpec spec = line.getCommandSpec();
            for (OptionSpec option : new ArrayList<>(spec.options())) {
                boolean hidden = WITHOUT.getOrDefault(name, List.of()).stream()
                        .anyMatch(set -> set.contains(option.longestName()));
                if (hidden && !option.hidden()) {
                    spec.remove(option);
                    spec.addOption(OptionSpec.builder(option).hidden(true).build());
                }
            }
        });
    }
}
