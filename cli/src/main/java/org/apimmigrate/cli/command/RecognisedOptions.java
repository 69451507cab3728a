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

    /** Is the document of the command on standard output, so that nothing else may go there? */
    public static boolean isJson(GlobalOptions options) {
        return options.output == OutputFormat.json;
    }
}
