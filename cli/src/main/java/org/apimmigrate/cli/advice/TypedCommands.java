package org.apimmigrate.cli.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;

/** Writes the commands of an advice as they can be typed here: started as this one was, and for the same installation. */
public final class TypedCommands {

    /** Commands that work without an installation. */
    private static final Set<String> WITHOUT_INSTALLATION = Set.of("demo", "explain", "--help", "--version");

    private static final String SHELL = "sh ";

    private final List<String> tool;
    private final List<String> installation;

    /**
     * @param launcher how the tool was started: a path, or {@code sh } and a path
     * @param installation the options that name the installation, each argument by itself
     */
    public TypedCommands(String launcher, List<String> installation) {
        this.tool = launcher.startsWith(SHELL) ? List.of("sh", launcher.substring(SHELL.length())) : List.of(launcher);
        this.installation = List.copyOf(installation);
    }

    /** The command as a program would start it: each argument by itself, nothing quoted. */
    public List<String> arguments(Command command) {
        List<String> arguments = new ArrayList<>(tool);
        arguments.add(command.name());
        if (!WITHOUT_INSTALLATION.contains(command.name()) && !namesItsOwn(command)) {
            arguments.addAll(installation);
        }
        arguments.addAll(command.arguments());
        return arguments;
    }

    /** The advice with each command on one line of text, ready to paste. */
    public TypedAdvice of(Advice advice) {
        StringBuilder text = new StringBuilder();
        List<List<String>> commands = new ArrayList<>();
        for (Advice.Part part : advice.parts()) {
            if (part instanceof Command command) {
                List<String> arguments = arguments(command);
                commands.add(arguments);
                text.append(TypedAdvice.line(arguments));
            } else {
                text.append(part);
            }
        }
        return new TypedAdvice(text.toString(), commands);
    }

    private static boolean namesItsOwn(Command command) {
        return command.arguments().contains("--home") || command.arguments().contains("--config");
    }
}
