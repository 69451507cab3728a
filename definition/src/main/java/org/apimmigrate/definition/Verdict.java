package org.apimmigrate.definition;

import java.util.List;

/**
 * What a 4.1.0 server will say to a definition.
 *
 * @param outcome how the judgement ended; anything but {@link Outcome#ACCEPTED} means invalid
 * @param reasons why it is invalid, the most important first; empty exactly when it is valid
 * @param warnings what else is wrong with it, valid or not
 */
public record Verdict(Outcome outcome, List<Reason> reasons, List<Warning> warnings) {

    public Verdict {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        if (reasons.isEmpty() != (outcome == Outcome.ACCEPTED)) {
            throw new IllegalArgumentException(
                    "a verdict has reasons exactly when it is invalid: " + outcome + " " + reasons);
        }
    }

    public static Verdict accepted(List<Warning> warnings) {
        return new Verdict(Outcome.ACCEPTED, List.of(), warnings);
    }

    public static Verdict refused(List<Reason> reasons, List<Warning> warnings) {
        return new Verdict(Outcome.REFUSED, reasons, warnings);
    }

    public static Verdict refused(Reason reason) {
        return new Verdict(Outcome.REFUSED, List.of(reason), List.of());
    }

    /** Does 4.1.0 accept it? */
    public boolean valid() {
        return outcome == Outcome.ACCEPTED;
    }
}
