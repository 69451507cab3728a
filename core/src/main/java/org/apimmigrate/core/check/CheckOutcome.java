package org.apimmigrate.core.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one check came out.
 *
 * @param check its name
 * @param findings how many findings it gave, also when it could not run to its end
 * @param reason why it could not run or does not apply; null otherwise
 */
public record CheckOutcome(
        String check, State state, long findings, @Nullable String reason) {

    /** The ends that a check can have. Only the first is "passed". */
    public enum State {
        PASSED,
        FOUND,
        NOT_APPLICABLE,
        COULD_NOT_RUN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
