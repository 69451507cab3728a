package org.apimmigrate.cli.document;

import org.apimmigrate.core.check.CheckOutcome;

/** A check that has nothing to look at here, which is not the same as one that passed. */
public record NotApplicableEntry(String check, String reason) {

    static NotApplicableEntry of(CheckOutcome outcome) {
        return new NotApplicableEntry(outcome.check(), String.valueOf(outcome.reason()));
    }
}
