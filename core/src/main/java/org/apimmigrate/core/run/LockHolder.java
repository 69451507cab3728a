package org.apimmigrate.core.run;

import java.time.Instant;

/**
 * Who holds the lock of a migration.
 *
 * @param process process id on that host
 * @param since when it was taken, by that host's clock
 */
public record LockHolder(String host, long process, String command, Instant since) {}
