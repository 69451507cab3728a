package org.apimmigrate.core.run;

import java.nio.file.Path;

/**
 * What was done before the window.
 *
 * @param analysis what a migration would meet now
 * @param folder holds what was prepared
 * @param verdicts on definitions that are kept
 */
public record PrepareResult(AnalyzeResult analysis, Path folder, long verdicts) {}
