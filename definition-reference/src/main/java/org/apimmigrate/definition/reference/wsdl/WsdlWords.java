package org.apimmigrate.definition.reference.wsdl;

import java.util.regex.Pattern;
import org.apimmigrate.definition.reference.Failures;
import org.jspecify.annotations.Nullable;

/** What the WSDL libraries say, without their names for faults, which are before every message. */
final class WsdlWords {

    private static final Pattern FAULT = Pattern.compile("^WSDLException(?: \\(at [^)]*\\))?: faultCode=\\w+: ");
    private static final Pattern WODEN = Pattern.compile("^Fatal WSDL error: -?\\d+:-?\\d+,\\s*(?:WSDL\\d+,)?");

    private WsdlWords() {}

    static String of(@Nullable String message) {
        String text = FAULT.matcher(String.valueOf(message).strip()).replaceFirst("");
        String words = Failures.shortened(WODEN.matcher(text).replaceFirst(""));
        return words.isEmpty() || Failures.isInternal(words)
                ? "4.1.0 cannot read this as WSDL, and its parser does not say why."
                : words;
    }
}
