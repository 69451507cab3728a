package org.apimmigrate.definition.reference;

import org.apimmigrate.definition.Reason;

/** Words for exceptions of the libraries that are no verdict of theirs. */
public final class Failures {

    private static final int LONGEST = 300;

    private Failures() {}

    /** The library threw instead of answering; the server treats that as invalid. */
    public static Reason reason(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        String text = failure.getMessage();
        return Reason.of("The 4.1.0 parser fails on this document instead of answering: " + name
                + (text == null || text.isBlank() ? "" : ": " + shortened(text)));
    }

    /** One line, not too long: messages of libraries may repeat the document. */
    public static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
