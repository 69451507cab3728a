package org.apimmigrate.cli.engine;

import java.io.Console;
import java.util.Optional;
import java.util.function.Supplier;
import org.apimmigrate.core.error.Secret;

/** Asks the person at the terminal for the password of the home's key store, without showing it. */
final class KeyStorePrompt implements Supplier<Optional<Secret>> {

    @Override
    public Optional<Secret> get() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        char[] typed = console.readPassword("Password of the home's key store, to open [secrets]: ");
        return typed == null ? Optional.empty() : Optional.of(new Secret(new String(typed)));
    }
}
