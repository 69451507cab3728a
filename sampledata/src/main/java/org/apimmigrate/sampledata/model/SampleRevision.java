package org.apimmigrate.sampledata.model;

/**
 * A revision.
 *
 * @param number {@code AM_REVISION.ID}: counts within the API, does not start at 1 once old ones were deleted
 */
public record SampleRevision(int number, String uuid, boolean deployed) {}
