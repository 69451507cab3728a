package org.apimmigrate.cli.manual;

import java.util.List;
import org.apimmigrate.cli.command.HelpExamples;
import org.apimmigrate.cli.exit.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of a command in the macros of {@code man(7)}. It has no date: equal sources give equal pages. */
final class ManPage {

    private static final String TOOL = "apim-migrate";

    private final StringBuilder page = new StringBuilder();
    private final CommandSpec command;
    private final String version;

    ManPage(CommandSpec command, String version) {
        this.command = command;
        this.version = version;
    }

    /** Name of the file: {@code apim-migrate-analyze.1}. */
    String fileName() {
        return name() + ".1";
    }

    String text() {
        page.setLength(0);
        macro(
                "TH",
                quoted(name().toUpperCase(java.util.Locale.ROOT)),
                "1",
                "\"\"",
                quoted(TOOL + " " + version),
                quoted(TOOL));
        section("NAME");
        words(name() + " - " + String.join(" ", command.usageMessage().description()));
        section("SYNOPSIS");
        line("\\fB" + escaped(typed()) + "\\fR" + (isRoot() ? " \\fICOMMAND\\fR" : "") + " [\\fIOPTIONS\\fR]"
                + parameters());
        if (isRoot()) {
            section("COMMANDS");
            command.subcommands()
                    .values()
                    .forEach(sub -> item(
                            "\\fB" + escaped(sub.getCommandName()) + "\\fR",
                            String.join(" ", sub.getCommandSpec().usageMessage().description())));
        }
        section("OPTIONS");
        command.positionalParameters()
                .forEach(parameter -> item(
                        "\\fI" + escaped(parameter.paramLabel()) + "\\fR", String.join(" ", parameter.description())));
        command.options().stream().filter(option -> !option.hidden()).forEach(this::option);
        examples();
        exitCodes();
        section("SEE ALSO");
        words(isRoot() ? "apim-migrate explain CODE shows the page of a code." : TOOL + "(1)");
        return page.toString();
    }

    private boolean isRoot() {
        return command.parent() == null;
    }

    private String name() {
        return isRoot() ? TOOL : TOOL + "-" + command.name();
    }

    private String typed() {
        return isRoot() ? TOOL : TOOL + " " + command.name();
    }

    private String parameters() {
        StringBuilder text = new StringBuilder();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            text.append(" \\fI").append(escaped(parameter.paramLabel())).append("\\fR");
        }
        return text.toString();
    }

    private void option(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append("\\fB")
                    .append(escaped(name))
                    .append("\\fR");
        }
        if (option.arity().max() > 0) {
            names.append(" \\fI").append(escaped(option.paramLabel())).append("\\fR");
        }
        item(names.toString(), String.join(" ", option.description()));
    }

    private void examples() {
        List<HelpExamples.Example> examples = HelpExamples.of(command.name());
        if (examples.isEmpty()) {
            return;
        }
        section("EXAMPLES");
        examples.forEach(example -> item("\\fB" + escaped(example.line()) + "\\fR", example.meaning()));
    }

    private void exitCodes() {
        section("EXIT STATUS");
        for (ExitCode exit : ExitCode.values()) {
            item("\\fB" + exit.code() + "\\fR", exit.meaning());
        }
    }

    private void section(String title) {
        macro("SH", title);
    }

    private void item(String tag, String words) {
        macro("TP");
        line(tag);
        words(words);
    }

    private void words(String text) {
        line(escaped(text));
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(' ').append(argument);
        }
        page.append('\n');
    }

    private void line(String text) {
        // a dot or an apostrophe at the beginning of a line would be a macro
        page.append(text.startsWith(".") || text.startsWith("'") ? "\\&" : "")
                .append(text)
                .append('\n');
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
