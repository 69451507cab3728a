package org.apimmigrate.definition.reference.openapi;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the parsers from loading anything. Both ask every authorisation value whether it applies to an address before they open it; this
 * one throws. Together with {@link #BASE} it covers files, too: a parser that believes the document came from an address turns relative
 * references into addresses and never looks at the working directory or the class path.
 */
final class RefusedLoads {

    /** Where the parsers assume that the document came from. The host cannot exist (RFC 2606), and is never asked for. */
    static final String BASE = "http://definition.invalid/";

    private final List<String> addresses = new ArrayList<>();

    List<io.swagger.v3.parser.core.models.AuthorizationValue> openApi3() {
        return List.of(new io.swagger.v3.parser.core.models.AuthorizationValue("none", "none", "header", this::refuse));
    }

    List<io.swagger.models.auth.AuthorizationValue> swagger2() {
        return List.of(new io.swagger.models.auth.AuthorizationValue("none", "none", "header", this::refuse));
    }

    /** Was anything asked for? */
    boolean any() {
        return !addresses.isEmpty();
    }

    private boolean refuse(URL address) {
        addresses.add(address.toString());
        throw new IllegalStateException("nothing is loaded while definitions are judged");
    }
}
