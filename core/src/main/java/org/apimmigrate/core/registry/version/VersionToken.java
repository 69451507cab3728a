package org.apimmigrate.core.registry.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a version text: a number, then everything up to the next dot or digit.
 *
 * @param number 0 where there is none; of any size, a 4.1.0 server overflows beyond 2147483647
 * @param suffix empty for none
 */
record VersionToken(BigInteger number, String suffix) implements Comparable<VersionToken> {

    static List<VersionToken> of(String version) {
        List<VersionToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < version.length()) {
            int suffix = at;
            while (suffix < version.length() && digit(version.charAt(suffix))) {
                suffix++;
            }
            int end = suffix;
            while (end < version.length() && version.charAt(end) != '.' && !digit(version.charAt(end))) {
                end++;
            }
            String number = version.substring(at, suffix);
            tokens.add(new VersionToken(
                    number.isEmpty() ? BigInteger.ZERO : new BigInteger(number), version.substring(suffix, end)));
            at = end < version.length() && version.charAt(end) == '.' ? end + 1 : end;
        }
        return tokens;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Does it make a longer version greater than one that ends before it? */
    boolean counts() {
        return number.signum() != 0 || !suffix.isEmpty();
    }

    /** Numbers first; then no suffix is greater than any, two suffixes compare as plain text. */
    @Override
    public int compareTo(VersionToken other) {
        int numbers = number.compareTo(other.number);
        if (numbers != 0) {
            return numbers;
        }
        if (suffix.isEmpty() || other.suffix.isEmpty()) {
            return Boolean.compare(suffix.isEmpty(), other.suffix.isEmpty());
        }
        return suffix.compareTo(other.suffix);
    }
}
