package org.apimmigrate.cli;

import java.util.List;
import org.apimmigrate.cli.command.Usage;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line that could not be parsed, and why that is wrong. */
final class ParserMistake {

    private static final String PLACE = "the command line";

    private ParserMistake() {}

    static MigrateException of(ParameterException mistake) {
        String name = mistake.getCommandLine().getCommandName();
        Advice help =
                Advice.of("type: {}", name.equals("apim-migrate") ? Command.of("--help") : Command.of(name, "--help"));
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, help);
        }
        String what = String.valueOf(mistake.getMessage())
                .lines()
                .findFirst()
                .orElse("The command line is wrong")
                .replaceFirst("^Error: ", "");
        return Usage.mistake(what, PLACE, why(mistake), help);
    }

    private static MigrateException unmatched(UnmatchedArgumentException unmatched, Advice help) {
        List<String> given = unmatched.getUnmatched();
        List<String> suggestions = unmatched.getSuggestions();
        boolean option = unmatched.isUnknownOption();
        String why = suggestions.isEmpty()
                ? "it is not among the " + (option ? "options" : "commands and arguments") + " that this command knows"
                : "did you mean " + String.join(" or ", suggestions) + "?";
        return Usage.mistake(
                (option ? "Unknown option: " : "Unknown command or argument: ") + String.join(" ", given),
                PLACE,
                why,
                help);
    }

    private static String why(ParameterException mistake) {
        if (mistake instanceof MissingParameterException) {
            return "without it this command does not know what is meant";
        }
        if (mistake instanceof OverwrittenOptionException) {
            return "it is given more than once, and only one of them could be obeyed";
        }
        if (mistake instanceof MutuallyExclusiveArgsException) {
            return "they exclude each other, and only one of them could be obeyed";
        }
        if (mistake.getArgSpec() instanceof OptionSpec option) {
            return "the option is written " + option.longestName() + " " + option.paramLabel();
        }
        return "the value is not of the form that is expected";
    }
}
