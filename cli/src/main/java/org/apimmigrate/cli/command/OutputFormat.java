package org.apimmigrate.cli.command;

/** What {@code --output} can be. */
public enum OutputFormat {
    text,
    json
}
