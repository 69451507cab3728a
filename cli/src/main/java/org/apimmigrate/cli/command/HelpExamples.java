package org.apimmigrate.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Examples below the help of each command. Tests parse each of them. */
public final class HelpExamples {

    /**
     * A command line with what it does.
     *
     * @param line as it is typed
     */
    public record Example(String line, String meaning) {}

    private static final Map<String, List<Example>> OF = Map.ofEntries(
            Map.entry("demo", List.of(new Example("apim-migrate demo --dir /tmp/demo", "see all of it in a minute"))),
            Map.entry(
                    "analyze",
                    List.of(
                            new Example("apim-migrate analyze --home /opt/wso2am-4.1.0", "all checks"),
                            new Example(
                                    "apim-migrate analyze --only apiDefinitionValidation --fix corrections",
                                    "only the definitions; write corrections to look at"),
                            new Example(
                                    "apim-migrate analyze --fail-on warning --output json",
                                    "for a pipeline: one document, exit code 3 for warnings, too"))),
            Map.entry(
                    "plan",
                    List.of(
                            new Example("apim-migrate plan --verbose", "each statement in full"),
                            new Example("apim-migrate plan --sql plan.sql", "scripts for the DBMS's own client"),
                            new Example("apim-migrate plan --offline oracle --sql plan.sql", "without a connection"))),
            Map.entry(
                    "backup",
                    List.of(new Example(
                            "apim-migrate backup --work-dir /backup/apim",
                            "a verified restore point on another disk"))),
            Map.entry(
                    "prepare",
                    List.of(new Example(
                            "apim-migrate prepare --home /opt/wso2am-4.1.0", "before the window, while 4.0.0 serves"))),
            Map.entry(
                    "migrate",
                    List.of(
                            new Example("apim-migrate migrate", "analyze, ask, and migrate"),
                            new Example(
                                    "apim-migrate migrate --yes --on-orphans quarantine",
                                    "unattended; orphaned rows go into the restore point"),
                            new Example(
                                    "apim-migrate migrate --yes --pause-before schema-tighten",
                                    "stop with everything before that step done"),
                            new Example(
                                    "apim-migrate migrate --yes --on-event ./post-to-chat.sh",
                                    "call a script at each phase, pause and end"))),
            Map.entry(
                    "verify",
                    List.of(new Example("apim-migrate verify --output json", "exit code 0 or 4, for a pipeline"))),
            Map.entry("status", List.of(new Example("apim-migrate status", "which server can start now"))),
            Map.entry(
                    "rollback",
                    List.of(
                            new Example("apim-migrate rollback", "show what is undone, ask, and roll back"),
                            new Example("apim-migrate rollback --yes", "unattended"))),
            Map.entry(
                    "finish",
                    List.of(
                            new Example("apim-migrate finish", "accept the result"),
                            new Example("apim-migrate finish --yes --clean-home", "and clear the home"))),
            Map.entry(
                    "report",
                    List.of(
                            new Example("apim-migrate report --open", "write the report again and show it"),
                            new Example("apim-migrate report --run 20261124-130000-000", "that of one run"),
                            new Example("apim-migrate report --bundle support.zip", "a zip to send, without secrets"))),
            Map.entry(
                    "self-test",
                    List.of(new Example(
                            "apim-migrate self-test --url jdbc:postgresql://db/empty --user apim",
                            "the password is in APIM_MIGRATE_SELF_TEST_PASSWORD"))),
            Map.entry(
                    "explain",
                    List.of(
                            new Example("apim-migrate explain OAS_INVALID", "a finding"),
                            new Example("apim-migrate explain 3", "an exit code"),
                            new Example("apim-migrate explain list", "all codes with their titles"))));

    private HelpExamples() {}

    /** Those of a command; empty for one that has none. */
    public static List<Example> of(String command) {
        return OF.getOrDefault(command, List.of());
    }

    /** As the parser's help wants them, each meaning under its line. */
    static String[] footer(String command) {
        List<String> lines = new ArrayList<>(List.of("", "Examples:"));
        for (Example example : of(command)) {
            lines.add("  " + example.line());
            lines.add("      " + example.meaning());
        }
        return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }
}
