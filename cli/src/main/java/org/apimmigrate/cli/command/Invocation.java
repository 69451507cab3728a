package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.document.DocumentBuilder;

/**
 * What a command has at hand while it runs.
 *
 * @param here the folder that the operator stands in
 */
record Invocation(
        GlobalOptions options,
        Console console,
        DocumentBuilder document,
        Interrupts interrupts,
        Map<String, String> environment,
        Path here,
        Clock clock) {

    /** How commands are to be named so that they can be pasted. */
    Hints hints() {
        return new Hints(options, environment);
    }

    /** A command that is part of this one, with a document of its own. */
    Invocation part(GlobalOptions partOptions, DocumentBuilder partDocument) {
        return new Invocation(partOptions, console, partDocument, interrupts, environment, here, clock);
    }
}
