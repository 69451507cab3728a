/** The commands: each parses, calls one operation of the engine, and says how it went. Failure policy is in one place, {@link org.apimmigrate.cli.command.CommandRunner}. */
@NullMarked
package org.apimmigrate.cli.command;

import org.jspecify.annotations.NullMarked;
