package org.apimmigrate.sampledata.flaw;

import org.apimmigrate.core.check.FindingCode;

/**
 * A finding that a validator has to report, or may.
 *
 * @param about what identifies the object: a UUID, a path, a key
 * @param implied follows from another one; may be reported, need not
 */
public record ExpectedFinding(FindingCode code, String about, boolean implied) {}
