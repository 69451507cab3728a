package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apimmigrate.cli.console.Terminal;

/**
 * Where the tool was started.
 *
 * @param here the current folder of the operator
 * @param catchSignals true for the process, false for a test
 */
record Surroundings(Terminal terminal, Map<String, String> environment, Path here, Clock clock, boolean catchSignals) {}
