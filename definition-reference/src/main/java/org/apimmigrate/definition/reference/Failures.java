package org.apimmigrate.definition.reference;

import java.util.regex.Pattern;
import org.apimmigrate.definition.Reason;

/** Words for exceptions of the libraries that are no verdict of theirs. */
public final class Failures {

    private static final int LONGEST = 300;

    private static final Pattern INTERNAL =
            Pattern.compile("Exception\\b|cannot be cast|Cannot invoke|\\bjava\\.|because \"");

    private Failures() {}

    /**
     * The library threw instead of answering; the server treats that as invalid. What it threw is of its own inside, and no help to the
     * author of a document; rules that know the place say it themselves.
     */
    public static Reason reason() {
        return Reason.of(
                "4.1.0 fails on this document, and its parser does not say where. Look for values that are null or of another"
                        + " type than the specification asks for; validate the document with an editor for its format.");
    }

    /** Is it text for programmers of the library, and not about the document? */
    public static boolean isInternal(String message) {
        return INTERNAL.matcher(message).find();
    }

    /** One line, not too long: messages of libraries may repeat the document. */
    public static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
