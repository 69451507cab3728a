package org.apimmigrate.core.context;

import java.time.Instant;

/**
 * Values that are chosen, not found: once per migration, kept in the journal, the same on resume. They are derived from the data, so
 * that the same databases give the same result, byte for byte, whenever the tool runs (docs/decisions/0003).
 *
 * @param baseTime value of the highest version of each name (facts/steps.md#step-8) and time stamp of every row the migration writes:
 *     midnight UTC, one day before the day of the latest change that the data show, and never in the future
 */
public record Chosen(Instant baseTime) {}
