package org.apimmigrate.core.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is this version of a DBMS one that 4.1.0 and this tool can be trusted on? From the vendor's lists of tested DBMS for 4.0.0 and 4.4.0: what
 * lies between is the best knowledge of 4.1.0 (facts/decided.md#tested-versions).
 *
 * @param why a sentence without its full stop; empty when tested
 */
public record VersionVerdict(State state, String why) {

    /** How far a version is trusted. */
    public enum State {
        TESTED,
        UNTESTED,
        UNSUPPORTED
    }

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?");

    public static final VersionVerdict TESTED = new VersionVerdict(State.TESTED, "");

    public static VersionVerdict untested(String why) {
        return new VersionVerdict(State.UNTESTED, why);
    }

    public static VersionVerdict unsupported(String why) {
        return new VersionVerdict(State.UNSUPPORTED, why);
    }

    /** The first two numbers of a version text as one, to compare: 10.11.19 is 1011; 0 when there is none. */
    public static int number(String version) {
        Matcher m = NUMBERS.matcher(version);
        if (!m.find()) {
            return 0;
        }
        int minor = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        return Integer.parseInt(m.group(1)) * 100 + Math.min(minor, 99);
    }
}
