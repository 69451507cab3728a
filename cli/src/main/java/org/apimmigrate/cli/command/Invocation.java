package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.document.DocumentBuilder;
import org.apimmigrate.core.error.Advice;

/**
 * What a command has at hand while it runs.
 *
 * @param run owns all of it
 * @param typed how commands are typed here
 * @param here the current folder of the operator
 */
record Invocation(
        Run run,
        GlobalOptions options,
        Console console,
        DocumentBuilder document,
        Interrupts interrupts,
        TypedCommands typed,
        Map<String, String> environment,
        Path here,
        Clock clock) {

    /** A sentence that the operator should read although nothing is wrong. */
    void note(String sentence) {
        console.complain("NOTE  " + sentence);
    }

    /** Words and commands as they are shown here. */
    TypedAdvice typed(String words, Object... inserts) {
        return typed.of(Advice.of(words, inserts));
    }
}
