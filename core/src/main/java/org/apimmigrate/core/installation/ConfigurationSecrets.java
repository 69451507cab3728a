package org.apimmigrate.core.installation;

import org.apimmigrate.core.error.Secret;

/** Gives the value of an alias of {@code $secret{alias}}. */
@FunctionalInterface
interface ConfigurationSecrets {

    /**
     * @param line where the alias is used, for the message
     * @return the value, or null when it cannot be had; then {@code mistakes} says why
     */
    @org.jspecify.annotations.Nullable
    Secret of(String alias, int line, Mistakes mistakes);
}
