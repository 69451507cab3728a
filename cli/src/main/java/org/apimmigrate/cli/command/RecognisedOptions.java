package org.apimmigrate.cli.command;

import java.util.List;

/** What can be determined of a command line that is wrong: how its failure is to be shown. */
public final class RecognisedOptions {

    private RecognisedOptions() {}

    public static GlobalOptions of(List<String> arguments) {
        GlobalOptions options = new GlobalOptions();
        int output = arguments.indexOf("--output");
        boolean json = arguments.contains("--output=json")
                || output >= 0
                        && output + 1 < arguments.size()
                        && arguments.get(output + 1).equals("json");
        options.output = json ? OutputFormat.json : OutputFormat.text;
        options.noColour = arguments.contains("--no-color");
        return options;
    }

    /** The same where some options have values that are not typed. */
    public static GlobalOptions of(List<String> arguments, Defaults defaults) {
        GlobalOptions options = of(arguments);
        boolean typed = arguments.stream().anyMatch(argument -> argument.startsWith("--output"));
        if (!typed && "json".equals(defaults.value("output"))) {
            options.output = OutputFormat.json;
        }
        options.noColour |= "true".equals(defaults.value("no-color"));
        return options;
    }

    /** Is the document of the command on standard output, so that nothing else may go there? */
    public static boolean isJson(GlobalOptions options) {
        return options.output == OutputFormat.json;
    }
}
