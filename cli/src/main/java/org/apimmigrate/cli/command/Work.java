package org.apimmigrate.cli.command;

import org.apimmigrate.cli.exit.ExitCode;

/** What a command does once its options are read. An expected failure is thrown as a MigrateException. */
@FunctionalInterface
interface Work {

    ExitCode run(Invocation invocation);
}
