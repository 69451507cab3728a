package org.apimmigrate.core.run;

import java.nio.file.Path;

/**
 * A restore point that was made and verified.
 *
 * @param bytes size of its files
 */
public record BackupResult(Path folder, long tables, long rows, long bytes) {}
