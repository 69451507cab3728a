package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns the commands that a text names into commands that can be pasted: started as this one was, and for the same installation. The
 * engine only says {@code apim-migrate status}; where the tool lies and which home is meant is known here.
 */
final class Hints {

    /** Set by the launcher: how it was called, a path, or {@code sh } and a path. */
    static final String TYPED = "APIM_MIGRATE_TYPED";

    private static final String SHELL = "sh ";

    private static final Pattern COMMAND = Pattern.compile(
            "(?<![\\w./\\\\-])apim-migrate"
                    + " (?:(analyze|plan|backup|migrate|verify|status|rollback|report|finish)\\b(?! --home| --config)|(?=demo\\b|explain\\b|--help\\b)|(?=\\w+ --(?:home|config)))");

    private final String tool;
    private final String installation;

    Hints(GlobalOptions options, Map<String, String> environment) {
        this.tool = typed(environment.getOrDefault(TYPED, "apim-migrate"));
        this.installation = option("--home", options.home)
                + option("--config", options.config)
                + option("--work-dir", options.workDirectory);
    }

    /** The command itself with the options that lead to the same installation. */
    String command(String name) {
        return tool + ' ' + name + installation;
    }

    /** The text with each command that it names as it can be typed here. */
    String in(String text) {
        if (!text.contains("apim-migrate ")) {
            return text;
        }
        return COMMAND.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) == null ? tool + ' ' : command(found.group(1))));
    }

    /** The problem with each command that it names as it can be typed here. */
    Problem in(Problem problem) {
        return new Problem(problem.what(), problem.where(), in(problem.why()), in(problem.next()));
    }

    private static String option(String name, @Nullable Path path) {
        if (path == null) {
            return "";
        }
        return ' ' + name + ' ' + quoted(path.toString());
    }

    private static String typed(String launcher) {
        return launcher.startsWith(SHELL) ? SHELL + quoted(launcher.substring(SHELL.length())) : quoted(launcher);
    }

    private static String quoted(String text) {
        return text.matches("[\\w./:@%+,~\\\\-]+") ? text : '"' + text + '"';
    }
}
