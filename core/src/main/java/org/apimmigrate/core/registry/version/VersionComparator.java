package org.apimmigrate.core.registry.version;

import java.util.Comparator;
import java.util.List;

/**
 * Compares version texts as a 4.1.0 server does within one name: {@code 1.0.0-beta9 < 1.0.0-beta10 < 1.0.0}. Texts that differ only
 * in trailing zeros are equal to it, and that makes the relation go in circles ({@code 1.0 = 1 < 1.0a < 1.0}), so nothing may be
 * sorted by it; {@link #TOTAL} is for that.
 */
public final class VersionComparator {

    /**
     * A total order in which everything is as the server has it: pieces in turn, and of two texts where one continues the shorter
     * is less. It only decides what the server leaves open ({@code 1 < 1.0}).
     */
    public static final Comparator<String> TOTAL = VersionComparator::total;

    private VersionComparator() {}

    /** The server's answer; 0 for texts that it takes as equal. */
    public static int compare(String left, String right) {
        List<VersionToken> a = VersionToken.of(left);
        List<VersionToken> b = VersionToken.of(right);
        int common = common(a, b);
        if (common != 0) {
            return common;
        }
        return Boolean.compare(goesOn(a, b.size()), goesOn(b, a.size()));
    }

    private static int total(String left, String right) {
        List<VersionToken> a = VersionToken.of(left);
        List<VersionToken> b = VersionToken.of(right);
        int common = common(a, b);
        return common != 0 ? common : Integer.compare(a.size(), b.size());
    }

    private static int common(List<VersionToken> a, List<VersionToken> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int token = a.get(i).compareTo(b.get(i));
            if (token != 0) {
                return token;
            }
        }
        return 0;
    }

    /** Does it hold something that counts beyond so many pieces? */
    private static boolean goesOn(List<VersionToken> tokens, int pieces) {
        return tokens.stream().skip(pieces).anyMatch(VersionToken::counts);
    }
}
