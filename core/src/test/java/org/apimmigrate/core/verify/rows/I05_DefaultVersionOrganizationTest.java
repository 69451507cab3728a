package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-5. */
class I05_DefaultVersionOrganizationTest extends InvariantCase {

    private final Invariant invariant = new DefaultVersionOrganizationInvariant();

    @Test
    void holdsWhereItIsThatOfTheApi() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am(
                "INSERT INTO AM_API_DEFAULT_VERSION (API_NAME, API_PROVIDER, DEFAULT_API_VERSION, ORGANIZATION) VALUES ('Orders', 'bob@acme.com', '1.0', 'acme.com')");

        holds(invariant);
    }

    @Test
    void isViolatedByAnother() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am(
                "INSERT INTO AM_API_DEFAULT_VERSION (API_NAME, API_PROVIDER, DEFAULT_API_VERSION, ORGANIZATION) VALUES ('Orders', 'bob@acme.com', '1.0', 'carbon.super')");

        violated(invariant, "Orders");
    }

    @Test
    void isViolatedByNone() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am(
                "INSERT INTO AM_API_DEFAULT_VERSION (API_NAME, API_PROVIDER, DEFAULT_API_VERSION, ORGANIZATION) VALUES ('Orders', 'bob@acme.com', '1.0', NULL)");

        violated(invariant, "Orders");
    }
}
