package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-8. */
class I08_GatewayVendorTest extends InvariantCase {

    private final Invariant invariant = new GatewayVendorInvariant();

    @Test
    void holdsForTheVendorsThat410Knows() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        api(2, 1, "bob@acme.com", "Orders", "1.1", null);
        installation.am("UPDATE AM_API SET GATEWAY_VENDOR = 'wso2/choreo-connect' WHERE API_ID = 2");

        holds(invariant);
    }

    @Test
    void isViolatedByNone() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am("UPDATE AM_API SET GATEWAY_VENDOR = NULL");

        violated(invariant, "Orders");
    }
}
