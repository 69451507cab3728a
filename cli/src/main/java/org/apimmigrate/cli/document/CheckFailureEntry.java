package org.apimmigrate.cli.document;

import org.apimmigrate.core.run.CheckFailure;

/** A check that could not run, which is not the same as one that passed. */
public record CheckFailureEntry(String check, boolean blocks, String reason) {

    public static CheckFailureEntry of(CheckFailure failure) {
        return new CheckFailureEntry(failure.check(), failure.blocks(), failure.reason());
    }
}
