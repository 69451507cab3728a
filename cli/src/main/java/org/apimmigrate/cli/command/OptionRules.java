package org.apimmigrate.cli.command;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What options mean together. A mistake is an error, never "everything". */
final class OptionRules {

    private static final Pattern RANGE = Pattern.compile("\\s*-?\\d{1,9}\\s*-\\s*-?\\d{1,9}\\s*");

    private OptionRules() {}

    static void check(String command, GlobalOptions options) {
        checkTenants(command, options);
        if (options.threads != null && (options.threads < 1 || options.threads > 256)) {
            throw Usage.mistake(
                    "--threads " + options.threads + " is not possible",
                    "option --threads",
                    "it is the number of worker threads, from 1 to 256",
                    "name another number, or leave the option out");
        }
        if (options.onEvent != null && options.onEvent.isBlank()) {
            throw Usage.mistake(
                    "--on-event has no command",
                    "option --on-event",
                    "the value is empty, as a variable of a script that was not set is",
                    "name a command, or leave the option out");
        }
        if (options.quiet && options.verbose) {
            throw Usage.mistake(
                    "--quiet and --verbose exclude each other",
                    "the command line",
                    "one asks for less talk, the other for more",
                    "keep one of them");
        }
        if (options.home != null && !Files.isDirectory(options.home)) {
            throw Usage.mistake(
                    "The home is not a folder",
                    "option --home " + options.home,
                    Files.exists(options.home) ? "it is a file" : "there is nothing at this place",
                    "name the folder of the API-M 4.1.0 installation, the one that holds repository/conf/deployment.toml");
        }
    }

    private static void checkTenants(String command, GlobalOptions options) {
        List<String> given = new ArrayList<>();
        if (options.tenants != null) {
            given.add("--tenants");
            checkList("--tenants", options.tenants);
        }
        if (options.excludedTenants != null) {
            given.add("--exclude-tenants");
            checkList("--exclude-tenants", options.excludedTenants);
        }
        if (options.tenantRange != null) {
            given.add("--tenant-range");
            checkRange(options.tenantRange);
        }
        if (!given.isEmpty() && !Applicable.tenants(command)) {
            throw Usage.mistake(
                    command + " takes no selection of tenants",
                    "option " + given.get(0),
                    "it works on all tenants, whatever is selected",
                    "leave the option out");
        }
        if (given.size() > 1) {
            throw Usage.mistake(
                    "More than one selection of tenants",
                    String.join(", ", given),
                    "only one of them could be obeyed",
                    "keep one of --tenants, --exclude-tenants and --tenant-range");
        }
    }

    private static void checkList(String option, List<String> domains) {
        if (domains.isEmpty() || domains.stream().anyMatch(String::isBlank)) {
            throw Usage.mistake(
                    option + " has an empty entry",
                    "option " + option + " " + String.join(",", domains),
                    "an empty selection is neither \"none\" nor \"all\"",
                    "write " + option + " abc.com,carbon.super");
        }
    }

    private static void checkRange(String range) {
        if (!RANGE.matcher(range).matches()) {
            throw Usage.mistake(
                    "The range of tenants is not LOW-HIGH",
                    "option --tenant-range " + range,
                    "it takes two tenant ids with a dash between them, both included",
                    "write --tenant-range 1-50");
        }
    }
}
